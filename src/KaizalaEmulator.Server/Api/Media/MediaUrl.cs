using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Server.Api.Media;

/// <summary>The <c>mediaUrl</c> of a call: where the file is, what it is called, and the type its extension says.</summary>
internal sealed record MediaUrl(Uri Url, string Name, MediaType Type)
{
    public const string Field = "mediaUrl";

    private const string Expected = "an absolute URL of http or https, such as https://contoso.example/photo.jpg";

    public static Result<MediaUrl> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Invalid.Missing(Field, Expected);
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Host.Length == 0)
            return Invalid.Field(Field, Expected, Invalid.Quote(text));
        var name = MediaName.Of(Uri.UnescapeDataString(url.Segments[^1]));
        return MediaTypes.OfName(Field, name).Map(type => new MediaUrl(url, name, type));
    }
}

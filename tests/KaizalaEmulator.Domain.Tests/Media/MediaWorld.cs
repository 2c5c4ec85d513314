using System.Text;
using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Time;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Tests.Media;

/// <summary>A world with nothing in it but what media needs.</summary>
internal static class MediaWorld
{
    public static World Of(MediaShelf? shelf = null, int seed = 7, IMediaResourceReader? reader = null) => new(
        "test",
        new Tenant("tenant", "Contoso"),
        new WorldSettings(),
        new WorldServices(new WorldClock(TimeProvider.System), Chance.Seeded(seed), new NoTokens(), new NoNames(), ["kms1"])
        {
            MediaShelf = shelf ?? new MediaShelf(),
            MediaResources = reader ?? new KnownTexts(),
        });

    /// <summary>Uploads one picture of these bytes.</summary>
    public static Result<MediaFile> Upload(this World world, string name, byte[] bytes, long limit = MediaLimits.Upload)
    {
        using var upload = world.Media.BeginUpload(limit);
        var refused = upload.Open("part", name, "image/png") ?? upload.Write(bytes);
        return refused is null ? world.Media.Keep(upload).Map(files => files[0]) : refused;
    }

    public static byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(i => (byte)(i * 31 >> 3))];

    private sealed class KnownTexts : IMediaResourceReader
    {
        public MediaResource? Read(string text) => text == "known"
            ? new MediaResource(text, MediaKind.Image, [new MediaResourceFile("a.png", "http://x.test/a.png")])
            : null;
    }

    private sealed class NoTokens : ITokenCodec
    {
        public string Write(TokenClaims claims, byte[] key) => Encoding.UTF8.GetString(key);

        public TokenClaims? Read(string text, byte[] key) => null;
    }

    private sealed class NoNames : INameRegistry
    {
        public bool TryClaim(NameKind kind, string name) => true;

        public void Release(NameKind kind, string name)
        {
        }
    }
}

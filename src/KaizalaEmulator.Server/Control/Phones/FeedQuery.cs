using System.Globalization;
using KaizalaEmulator.Domain.Phones;
using KaizalaEmulator.Domain.Shared;
using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Control.Phones;

/// <summary><c>?before=&amp;after=&amp;limit=&amp;referenceId=</c> of a feed; the last may come several times.</summary>
internal static class FeedQuery
{
    public static Result<FeedRange> Read(IQueryCollection query)
    {
        int? limit = null;
        if (Text(query, "limit") is { } text)
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return Invalid.Field("limit", "a number of at least 1", Invalid.Quote(text));
            limit = number;
        }

        return new FeedRange
        {
            Before = Text(query, "before"),
            After = Text(query, "after"),
            Limit = limit,
            Only = [.. query["referenceId"].OfType<string>().Where(id => id.Length > 0)],
        };
    }

    private static string? Text(IQueryCollection query, string name) => query[name] is [{ Length: > 0 } value, ..] ? value : null;
}

namespace KaizalaEmulator.Domain.Shared;

/// <summary>How ids are compared: later scale units wrote <c>guid@1</c>, which names the same thing as the plain GUID.</summary>
public static class ObjectId
{
    /// <summary>The form under which an id is kept and written: GUIDs plain and lower-case, any other text as it is.</summary>
    public static string Normalise(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var at = trimmed.IndexOf('@');
        var plain = at < 0 ? trimmed : trimmed[..at];
        return Guid.TryParseExact(plain, "D", out var guid) ? guid.ToString() : trimmed.ToString();
    }
}

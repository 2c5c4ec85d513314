namespace KaizalaEmulator.Domain.Shared;

/// <summary>Reads names of enumerations in any case.</summary>
internal static class EnumText
{
    public static Result<T> Read<T>(string field, string? text)
        where T : struct, Enum
    {
        var expected = $"one of {string.Join(", ", Enum.GetNames<T>())}";
        if (string.IsNullOrWhiteSpace(text))
            return Invalid.Missing(field, expected);
        // Enum.TryParse takes lists and numbers too.
        foreach (var value in Enum.GetValues<T>())
        {
            if (value.ToString().Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return Invalid.Field(field, expected, Invalid.Quote(text));
    }

    /// <summary>The same, where a number stands for its name too.</summary>
    public static Result<T> ReadNumbered<T>(string field, string? text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (value.ToString("D") == text?.Trim())
                return value;
        }

        return Read<T>(field, text);
    }
}

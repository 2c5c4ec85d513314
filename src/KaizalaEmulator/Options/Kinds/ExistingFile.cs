using System.Diagnostics.CodeAnalysis;

namespace KaizalaEmulator.Options.Kinds;

internal static class ExistingFile
{
    public static ValueKind<string> Of(string what, string example) => new($"the path of {what} that exists", example, TryRead);

    private static bool TryRead(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return File.Exists(text);
    }
}

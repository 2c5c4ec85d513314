namespace KaizalaEmulator.Banner;

/// <summary>The few ANSI styles of the banner, or none.</summary>
internal readonly record struct Ink(bool On)
{
    public string Heading(string text) => Styled(text, "1");

    public string Label(string text) => Styled(text, "2");

    private string Styled(string text, string code) => On ? $"\e[{code}m{text}\e[0m" : text;
}

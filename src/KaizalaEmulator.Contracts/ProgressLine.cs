namespace KaizalaEmulator.Contracts;

/// <summary>One line of a terminal that tells how far it is; nothing elsewhere.</summary>
internal sealed class ProgressLine(Terminal terminal)
{
    private const int Width = 100;

    public void Show(string text)
    {
        if (terminal.IsInteractive)
            terminal.Error.Write("\r" + (text.Length > Width ? text[..(Width - 1)] + "…" : text.PadRight(Width)));
    }

    public void Clear()
    {
        if (terminal.IsInteractive)
            terminal.Error.Write("\r" + new string(' ', Width) + "\r");
    }
}

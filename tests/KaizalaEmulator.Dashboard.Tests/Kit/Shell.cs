using System.Diagnostics;

namespace KaizalaEmulator.Dashboard.Tests.Kit;

/// <summary>A terminal beside the browser.</summary>
internal static class Shell
{
    public static async Task PasteAsync(string line)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", line]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await shell.WaitForExitAsync();
        shell.ExitCode.Should().Be(0, "{0}", await shell.StandardError.ReadToEndAsync());
    }
}

using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Server.Tls;

/// <summary>Where a user's emulators keep what outlives them.</summary>
internal static class DataFolder
{
    /// <summary><c>$XDG_DATA_HOME</c> or <c>~/.local/share</c>, <c>~/Library/Application Support</c>, <c>%LOCALAPPDATA%</c>.</summary>
    public static string OfTheUser()
    {
        var shared = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.IsPathFullyQualified(shared)
            ? Path.Combine(shared, "kaizala-emulator")
            : throw new StartRefusedException(StartRefusal.BadOption,
                "The local authority has no place: this account has no data folder. Set HOME or XDG_DATA_HOME.");
    }

    /// <summary>Makes the folder, for its owner alone.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Options for a new file that its owner alone can read, from its first byte on.</summary>
    public static FileStreamOptions PrivateFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        // On Windows the user's data folder is private already.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}

using System.Security.Cryptography;
using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Server.Tls;

/// <summary>The authority on disk: certificate and key in one file, so that the two cannot come apart.</summary>
internal sealed class AuthorityFile(string folder)
{
    public const string Name = "authority.pem";

    private const string LockName = ".authority.lock";

    /// <summary>An authority takes milliseconds to make.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    private readonly string _path = Path.Combine(folder, Name);

    /// <exception cref="StartRefusedException">The folder or the file cannot be used.</exception>
    public LocalAuthority Open(TimeProvider time, Action<string> say)
    {
        try
        {
            return File.Exists(_path) ? Reuse(time, say) : CreateFirst(time, say);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Not replaced: an authority of another account, say root's, may be trusted already.
            throw new StartRefusedException(StartRefusal.BadOption,
                $"The local authority {_path} cannot be used: {problem.Message} "
                + "Let this account read and write it, or take a certificate of your own with --tls-cert and --tls-key.", problem);
        }
    }

    private LocalAuthority Reuse(TimeProvider time, Action<string> say)
    {
        var now = time.GetUtcNow();
        LocalAuthority authority;
        try
        {
            authority = LocalAuthority.Parse(File.ReadAllText(_path));
        }
        catch (Exception problem) when (problem is CryptographicException or ArgumentException)
        {
            return Replace("held no readable authority", time, say);
        }

        if (authority.ValidTo <= now)
        {
            using (authority)
                return Replace($"expired on {authority.ValidTo:yyyy-MM-dd}", time, say);
        }

        // A clock set back is put right again; an authority thrown away for it is lost to all who trust it.
        if (authority.ValidFrom > now)
        {
            throw new StartRefusedException(StartRefusal.BadOption,
                $"The local authority {_path} is valid from {authority.ValidFrom:yyyy-MM-dd}, this machine's clock says {now:yyyy-MM-dd}. "
                + "Set the clock, or delete the file to have a new one made.");
        }

        return authority;
    }

    private LocalAuthority Replace(string reason, TimeProvider time, Action<string> say)
    {
        var authority = LocalAuthority.Create(time);
        Write(authority, overwrite: true);
        say($"{_path} {reason} and was made anew: clients have to be given the new one (kaizala-emulator certificate --out FILE).");
        return authority;
    }

    private LocalAuthority CreateFirst(TimeProvider time, Action<string> say)
    {
        DataFolder.Make(folder);
        using var turn = WaitForTurn(time);
        if (File.Exists(_path))
            return Reuse(time, say);
        var authority = LocalAuthority.Create(time);
        Write(authority, overwrite: false);
        return authority;
    }

    /// <summary>
    /// One user has one authority, however many emulators start at once: a move that does not overwrite only looks first
    /// and renames then, so that two of them could both believe to be the first.
    /// </summary>
    private FileStream WaitForTurn(TimeProvider time)
    {
        var start = time.GetTimestamp();
        var wait = new SpinWait();
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (time.GetElapsedTime(start) < _patience)
            {
                wait.SpinOnce();
            }
        }
    }

    /// <summary>Written beside and moved into place: nobody ever reads half an authority.</summary>
    private void Write(LocalAuthority authority, bool overwrite)
    {
        var beside = Path.Combine(folder, $"{Name}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}");
        try
        {
            using (var file = new StreamWriter(beside, DataFolder.PrivateFile()))
                file.Write(authority.ExportWithKey());
            File.Move(beside, _path, overwrite);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}

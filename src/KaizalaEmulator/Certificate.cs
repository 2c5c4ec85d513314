namespace KaizalaEmulator;

/// <summary>The verb <c>certificate</c>: hands out the authority that clients of <c>--tls</c> trust.</summary>
internal sealed class Certificate(Surroundings surroundings)
{
    public const string StandardOutput = "-";

    /// <summary>Writes the authority's certificate, without its key, to a file or to standard output.</summary>
    public int Write(string target)
    {
        try
        {
            var pem = surroundings.AuthorityPem(text => surroundings.Error.WriteLine($"{CommandLine.CommandName}: {text}"));
            if (target == StandardOutput)
                surroundings.Out.Write(pem);
            else
                File.WriteAllText(target, pem);
            return ExitCode.Success;
        }
        catch (Server.Hosting.StartRefusedException refused)
        {
            return surroundings.Refuse(refused.Message, ExitCode.BadUsage);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return surroundings.Refuse($"--out {target}: cannot be written: {problem.Message}", ExitCode.BadUsage);
        }
    }
}

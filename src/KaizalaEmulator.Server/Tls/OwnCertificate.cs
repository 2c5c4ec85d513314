using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Server.Tls;

/// <summary>A certificate of the user's own, from PEM files: the server's first, then what lies between it and its root.</summary>
internal static class OwnCertificate
{
    private const string KeyLabel = "PRIVATE KEY-----";

    /// <exception cref="StartRefusedException">A file cannot be read, or the two do not fit.</exception>
    public static (X509Certificate2 Certificate, X509Certificate2Collection Chain) Read(string certificateFile, string keyFile)
    {
        var certificateText = TextOf("--tls-cert", certificateFile);
        var keyText = TextOf("--tls-key", keyFile);
        var chain = ChainOf(certificateFile, certificateText);
        RefuseUnusable(keyFile, keyText);
        try
        {
            return (X509Certificate2.CreateFromPem(certificateText, keyText), chain);
        }
        catch (Exception problem) when (problem is CryptographicException or ArgumentException)
        {
            throw Refused($"--tls-key {keyFile}: damaged, or not the key of the first certificate in {certificateFile}.", problem);
        }
    }

    private static X509Certificate2Collection ChainOf(string file, string text)
    {
        var chain = new X509Certificate2Collection();
        try
        {
            chain.ImportFromPem(text);
        }
        catch (CryptographicException problem)
        {
            throw Refused($"--tls-cert {file}: a certificate in it is damaged.", problem);
        }

        if (chain.Count == 0)
            throw Refused($"--tls-cert {file}: expected a certificate in PEM (-----BEGIN CERTIFICATE-----), found none.");
        chain.RemoveAt(0);
        return chain;
    }

    private static void RefuseUnusable(string file, string text)
    {
        if (!text.Contains(KeyLabel, StringComparison.Ordinal))
            throw Refused($"--tls-key {file}: expected a private key in PEM (-----BEGIN PRIVATE KEY-----), found none.");
        if (text.Contains("ENCRYPTED", StringComparison.Ordinal))
            throw Refused($"--tls-key {file}: expected a key without a passphrase; remove it with: openssl pkey -in {file} -out plain.key");
    }

    private static string TextOf(string option, string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refused($"{option} {file}: cannot be read: {problem.Message}", problem);
        }
    }

    private static StartRefusedException Refused(string message, Exception? cause = null) =>
        new(StartRefusal.BadOption, message, cause);
}

using System.Text;

namespace KaizalaEmulator.Contracts.Reports;

/// <summary>A body as a report shows it: as text, masked and cut.</summary>
internal static class BodyText
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Of(byte[] body, int longest, SecretMask mask)
    {
        string text;
        try
        {
            text = _strict.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return $"({body.Length} bytes that are no text)";
        }

        // Masked whole: a cut through a secret would leave its beginning.
        var masked = mask.Text(text);
        return masked.Length <= longest ? masked : $"{masked[..longest]}… ({body.Length} bytes)";
    }
}

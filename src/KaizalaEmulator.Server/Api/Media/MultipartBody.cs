using System.Globalization;
using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace KaizalaEmulator.Server.Api.Media;

/// <summary>A multipart/form-data body, read as it comes: each part with a file name is a file, whatever the part is called.</summary>
internal sealed class MultipartBody(HttpRequest request)
{
    /// <summary>What boundaries, part headers and form fields may add to the files.</summary>
    private const long Envelope = 64 * 1024;
    private const int LongestBoundary = 70; // RFC 2046
    private const int BufferSize = 64 * 1024;
    private const string Multipart = "multipart/form-data";

    private readonly List<string> _names = [];
    private long? _taken;

    /// <summary>Fills the upload with the files; why it is refused, or null.</summary>
    /// <param name="limit">Bytes of all files together; a body that says it is larger is not read at all.</param>
    public async Task<KaizalaError?> ReadIntoAsync(MediaUpload upload, long limit, CancellationToken cancel)
    {
        var boundary = Boundary(request.ContentType);
        if (!boundary.IsSuccess)
            return boundary.Error;
        if (request.ContentLength > limit + Envelope)
            return MediaErrors.TooLarge(limit);

        await using var body = new MeteredStream(request.Body, limit + Envelope);
        var parts = new MultipartReader(boundary.Value, body, BufferSize);
        try
        {
            // Without the token: a broken connection ends the read by itself, while a cancelled read leaves the server's
            // reader in a state that it complains about in the log.
            while (await parts.ReadNextSectionAsync(CancellationToken.None) is { } part)
                if (await ReadPartAsync(part, upload) is { } refused)
                    return refused;
            return null;
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return MediaErrors.TooLarge(limit);
        }
        catch (Exception gone) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException(gone.Message, gone, cancel);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            return Invalid.Field("body", "parts of multipart/form-data up to the closing boundary", $"one that cannot be read: {broken.Message.TrimEnd('.')}");
        }
        finally
        {
            _taken = body.Taken;
        }
    }

    /// <summary>What the journal shows in place of the bytes; null if none were read.</summary>
    public string? Description
    {
        get
        {
            if (_taken is not { } bytes)
                return null;
            var names = _names.Count == 0 ? "" : $": {string.Join(", ", _names)}";
            return string.Create(CultureInfo.InvariantCulture, $"({Multipart}, {bytes} bytes{names})");
        }
    }

    private async Task<KaizalaError?> ReadPartAsync(MultipartSection part, MediaUpload upload)
    {
        if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) || FileName(disposition) is not { } name)
            return null; // a field of a form, not a file; the reader passes over it
        _names.Add(name);
        return upload.Open($"part {Invalid.Quote(disposition.Name.ToString())}", name, part.ContentType)
            ?? await upload.ReadAsync(part.Body, CancellationToken.None);
    }

    /// <summary>Null for a part that is no file; browsers send an empty name when none was picked.</summary>
    private static string? FileName(ContentDispositionHeaderValue disposition)
    {
        // Only quotes and backslashes are taken for escaped: some clients send whole Windows paths as they are.
        var text = disposition.FileNameStar is { Length: > 0 } extended
            ? extended.ToString()
            : disposition.FileName.ToString()
                .Replace("\\\"", "\"", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal);
        return MediaName.Of(text) is { Length: > 0 } name ? name : null;
    }

    private static Result<string> Boundary(string? contentType)
    {
        const string expected = "the request's Content-Type multipart/form-data with a boundary; let the HTTP library write it";
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.MediaType.Equals(Multipart, StringComparison.OrdinalIgnoreCase))
            return Invalid.Field("Content-Type", expected, string.IsNullOrEmpty(contentType) ? "nothing" : Invalid.Quote(contentType));
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return boundary.Length is > 0 and <= LongestBoundary
            ? boundary
            : Invalid.Field("Content-Type", expected, Invalid.Quote(contentType!));
    }

    /// <summary>The reader's words for a body that is none; a connection that broke is not the body's fault.</summary>
    private static bool IsBroken(Exception problem) =>
        problem is InvalidDataException or IOException and not (BadHttpRequestException or ConnectionResetException);
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace KaizalaEmulator.Server.Http.Json;

/// <summary>
/// Writes answers with the code that the source generator made for them. The serializer would not use it, because of the
/// converters and the encoder of <see cref="WireJson"/>, and would walk metadata instead: three times the work.
/// </summary>
internal static class AnswerJson
{
    private const int KeptBuffer = 64 * 1024;

    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    public static byte[] Write<T>(T answer, JsonTypeInfo<T> type)
    {
        // Types with a converter of their own have no such code.
        if (type.SerializeHandler is not { } write)
            return JsonSerializer.SerializeToUtf8Bytes(answer, type);
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(4096);
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer, answer);
        var bytes = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity > KeptBuffer)
            _buffer = null;
        return bytes;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace KaizalaEmulator.Server.Http.Json;

/// <summary>Bodies to typed values. What cannot be read becomes the message of a 400 <c>InvalidParameters</c>.</summary>
internal static class BodyReader
{
    public static bool TryRead<T>(
        ReadOnlyMemory<byte> body, JsonTypeInfo<T> type,
        [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out string? problem)
    {
        var json = JsonBytes.WithoutBom(body.Span);
        value = default;
        if (JsonBytes.IsBlank(json))
        {
            problem = """Body is empty: expected a JSON object such as {"name":"value"}""";
            return false;
        }

        // Strict JSON goes straight to the serializer; only what it cannot parse at all is worth a second reader.
        if (JsonBytes.LooksStrict(json) && JsonBytes.FindUnreadable(json) is null)
        {
            if (TryReadStrict(json, type, out value, out var refusal))
            {
                problem = null;
                return true;
            }
            if (!IsSyntax(refusal))
            {
                problem = FieldProblem.Describe(refusal, json, type, within: "");
                return false;
            }
        }
        return TryReadLeniently(json, type, out value, out problem);
    }

    /// <summary>A part whose form another field decides, such as <c>actionBody</c>, in a second step.</summary>
    /// <param name="part">As it came with a body that was read here.</param>
    /// <param name="path">Where the part stands in the body, for the problem's text.</param>
    public static bool TryReadPart<T>(
        JsonElement part, string path, JsonTypeInfo<T> type,
        [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out string? problem)
    {
        value = default;
        if (part.ValueKind != JsonValueKind.Object)
            problem = $"{path}: expected an object, got {FieldProblem.Kind(part)}";
        else if (!TryReadStrict(JsonMarshal.GetRawUtf8Value(part), type, out value, out var refusal))
            problem = FieldProblem.Describe(refusal, JsonMarshal.GetRawUtf8Value(part), type, path);
        else
            problem = null;
        return problem is null;
    }

    private static bool TryReadLeniently<T>(
        ReadOnlySpan<byte> json, JsonTypeInfo<T> type,
        [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out string? problem)
    {
        value = default;
        if (!LenientJson.TryRewrite(json, out var strict, out var fault))
            problem = fault.ToString();
        else if (!TryReadStrict(strict.Span, type, out value, out var refusal))
            problem = FieldProblem.Describe(refusal, strict.Span, type, within: "");
        else
            problem = null;
        return problem is null;
    }

    private static bool TryReadStrict<T>(
        ReadOnlySpan<byte> json, JsonTypeInfo<T> type,
        [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out JsonException? refusal)
    {
        try
        {
            value = JsonSerializer.Deserialize(NullMembers.Unset(json, type), type)!;
            refusal = null;
            return true;
        }
        catch (JsonException exception)
        {
            value = default;
            refusal = exception;
            return false;
        }
    }

    /// <summary>The reader's own exception is without a path, or wrapped in one that has it.</summary>
    private static bool IsSyntax(JsonException refusal) => refusal.Path is null || refusal.InnerException is not null;
}

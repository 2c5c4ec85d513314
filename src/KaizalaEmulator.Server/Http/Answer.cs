using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Http;

/// <summary>What a call is answered with: a status and the bytes of a JSON object, or of what the content type says.</summary>
internal readonly record struct Answer(int Status, byte[] Body, string? ErrorCode = null)
{
    /// <summary>No answer at all: the connection is dropped.</summary>
    public static readonly Answer None = new(0, []);

    /// <summary>Null for JSON.</summary>
    public string? ContentType { get; init; }

    public static Answer Of(WireError error) =>
        new(error.Status,
            JsonSerializer.SerializeToUtf8Bytes(
                new ErrorBody(error.Message, error.ErrorCode, error.ErrorCategoryKey), ErrorJson.Wire.ErrorBody),
            error.ErrorCode);

    public static Answer Of(KaizalaError error) => Of(ErrorTable.Of(error));

    /// <summary>The same, written by the generated code: for types whose wire form needs none of the options' converters.</summary>
    public static Answer Written<T>(Result<T> result, JsonTypeInfo<T> type) => result.IsSuccess
        ? new Answer(200, AnswerJson.Write(result.Value, type))
        : Of(result.Error);

    public static Answer Of<T>(Result<T> result, JsonTypeInfo<T> type, int status = 200) => result.IsSuccess
        ? new Answer(status, JsonSerializer.SerializeToUtf8Bytes(result.Value, type))
        : Of(result.Error);
}

/// <summary>The error shape: three strings, flat, always all three (observed).</summary>
internal sealed record ErrorBody(string Message, string ErrorCode, string ErrorCategoryKey);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class ErrorJson : JsonSerializerContext
{
    public static readonly ErrorJson Wire = new(WireJson.CreateOptions());
}

using System.Text.Json;

namespace KaizalaEmulator.Contracts.Collections;

internal static class CollectionFile
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 128 };

    public static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CollectionException($"{path}: cannot be read: {e.Message}");
        }
    }

    public static JsonDocument Parse(string json, string source)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException e)
        {
            throw new CollectionException($"{source}: no valid JSON: {e.Message}");
        }
    }
}

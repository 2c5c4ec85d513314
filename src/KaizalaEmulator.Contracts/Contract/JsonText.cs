using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Contract;

/// <summary>JSON as it was sent: text is never taken for a date, numbers keep their digits.</summary>
internal static class JsonText
{
    private const int Deepest = 128;

    /// <exception cref="JsonException">The text is not one JSON value.</exception>
    public static JToken Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = Deepest };
        var token = JToken.ReadFrom(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
        while (reader.Read())
        {
            if (reader.TokenType != JsonToken.Comment)
                throw new JsonReaderException($"Text after the value, at line {reader.LineNumber}, column {reader.LinePosition}.");
        }

        return token;
    }

    public static bool TryParse(string json, out JToken? body, out string problem)
    {
        try
        {
            body = Parse(json);
            problem = "";
            return true;
        }
        catch (JsonException failure)
        {
            body = null;
            problem = json.Length == 0 ? "nothing" : $"text that is none: {failure.Message}";
            return false;
        }
    }
}

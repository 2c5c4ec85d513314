using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KaizalaEmulator.Contracts.Collections;

/// <summary>Writes a request in the form that <see cref="RequestReader"/> reads.</summary>
internal static class RequestWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(RequestTemplate request)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("method", request.Method);
            json.WriteStartObject("url");
            json.WriteString("raw", request.Url.Raw);
            WriteParameters(json, "query", request.Url.Query);
            WriteParameters(json, "variable", request.Url.PathVariables);
            json.WriteEndObject();
            WriteParameters(json, "header", request.Headers);
            WriteBody(json, request.Body);
            WriteAuth(json, request.Auth);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteParameters(Utf8JsonWriter json, string name, IReadOnlyList<Parameter> parameters)
    {
        json.WriteStartArray(name);
        foreach (var parameter in parameters)
        {
            json.WriteStartObject();
            json.WriteString("key", parameter.Key);
            json.WriteString("value", parameter.Value);
            if (parameter.Disabled)
                json.WriteBoolean("disabled", true);
            if (parameter.ContentType is not null)
                json.WriteString("contentType", parameter.ContentType);
            if (parameter.FileName is not null)
                json.WriteString("fileName", parameter.FileName);
            if (parameter.Files.Count > 0)
                WriteFiles(json, parameter.Files);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFiles(Utf8JsonWriter json, IReadOnlyList<string> files)
    {
        json.WriteString("type", "file");
        json.WriteStartArray("src");
        foreach (var file in files)
            json.WriteStringValue(file);
        json.WriteEndArray();
    }

    private static void WriteBody(Utf8JsonWriter json, BodyTemplate? body)
    {
        if (body is null)
            return;

        json.WriteStartObject("body");
        json.WriteString("mode", body.Mode);
        if (body.Mode == "raw")
            json.WriteString("raw", body.Raw);
        else if (body.Mode == "file")
            json.WriteString("file", body.File);
        else
            WriteParameters(json, body.Mode, body.Fields);
        if (body.Language is not null)
        {
            json.WriteStartObject("options");
            json.WriteStartObject("raw");
            json.WriteString("language", body.Language);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        if (body.Disabled)
            json.WriteBoolean("disabled", true);
        json.WriteEndObject();
    }

    private static void WriteAuth(Utf8JsonWriter json, Auth? auth)
    {
        if (auth is null)
            return;

        json.WriteStartObject("auth");
        json.WriteString("type", auth.Type);
        WriteParameters(json, auth.Type, [.. auth.Fields.Select(field => new Parameter(field.Key, field.Value))]);
        json.WriteEndObject();
    }
}

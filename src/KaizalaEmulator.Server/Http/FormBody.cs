using System.Buffers;
using System.Text;
using System.Text.Json;
using KaizalaEmulator.Server.Http.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace KaizalaEmulator.Server.Http;

/// <summary>Forms (<c>application/x-www-form-urlencoded</c>), whatever content type they come with.</summary>
internal static class FormBody
{
    /// <summary>The fields of a form as a JSON object of texts; a body that is JSON already stays as it is. Of equal names the last wins.</summary>
    public static byte[] ToJson(byte[] body)
    {
        if (JsonBytes.WithoutBom(body).TrimStart(" \t\r\n"u8).StartsWith("{"u8))
            return body;
        var json = new ArrayBufferWriter<byte>(body.Length + 16);
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (var (name, values) in QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)))
                writer.WriteString(name, values is [.., { } last] ? last : "");
            writer.WriteEndObject();
        }

        return json.WrittenSpan.ToArray();
    }
}

using System.Text.Json;
using KaizalaEmulator.Domain.Actions;

namespace KaizalaEmulator.Server.Api.Actions;

/// <summary>JSON values to the domain's own picture of them.</summary>
internal static class GivenJson
{
    public static Given Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Given.Of(value.GetString()!),
        JsonValueKind.Number => new Given(GivenKind.Number, value.GetRawText()),
        JsonValueKind.True => new Given(GivenKind.Flag, "true"),
        JsonValueKind.False => new Given(GivenKind.Flag, "false"),
        JsonValueKind.Array => new Given(GivenKind.List, value.GetRawText())
        {
            Items = [.. value.EnumerateArray().Select(Of)],
        },
        JsonValueKind.Object => new Given(GivenKind.Fields, value.GetRawText()) { Fields = FieldsOf(value) },
        _ => Given.Nothing,
    };

    private static Dictionary<string, Given> FieldsOf(JsonElement value)
    {
        var fields = new Dictionary<string, Given>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in value.EnumerateObject())
            fields[field.Name] = Of(field.Value);
        return fields;
    }
}

using System.Globalization;
using System.Text.Json;

namespace KaizalaEmulator.Contracts.Collections;

internal static class VariableReader
{
    public static List<Variable> ReadAll(Node list) => [.. list.Items().Select(Read)];

    private static Variable Read(Node variable)
    {
        variable.MustBeObject("a variable");
        var key = variable["key"].Text() ?? variable["id"].Text() ?? throw variable.Problem("a variable has a \"key\"; this has none");
        var enabled = variable["enabled"].IsMissing ? !variable["disabled"].Flag() : variable["enabled"].Flag();
        var value = variable["value"].TextOrJson();
        return new Variable(key, value, enabled) { Native = Native(variable["value"].Element.ValueKind, variable["type"].Text(), value ?? "") };
    }

    private static object Native(JsonValueKind kind, string? type, string text) => kind switch
    {
        _ when type is "string" or "secret" => text,
        JsonValueKind.Number => double.Parse(text, CultureInfo.InvariantCulture),
        JsonValueKind.True or JsonValueKind.False => kind is JsonValueKind.True,
        _ when type is "number" && double.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        _ when type is "boolean" && bool.TryParse(text, out var flag) => flag,
        _ => text,
    };
}

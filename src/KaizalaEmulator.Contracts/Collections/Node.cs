using System.Text.Json;

namespace KaizalaEmulator.Contracts.Collections;

/// <summary>A JSON value and where it stands, so that a wrong one can be told by its place.</summary>
internal readonly record struct Node(JsonElement Element, string Place)
{
    public bool IsMissing => Element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    public bool IsText => Element.ValueKind is JsonValueKind.String;

    public bool IsArray => Element.ValueKind is JsonValueKind.Array;

    public Node this[string name] =>
        new(Element.ValueKind is JsonValueKind.Object && Element.TryGetProperty(name, out var value) ? value : default, $"{Place}.{name}");

    public IEnumerable<Node> Items()
    {
        if (IsMissing)
            return [];

        var place = Place;
        return IsArray
            ? Element.EnumerateArray().Select((item, index) => new Node(item, $"{place}[{index}]"))
            : throw Problem($"expected an array, got {Kind}");
    }

    public IEnumerable<(string Name, Node Value)> Properties()
    {
        if (IsMissing)
            return [];

        MustBeObject("an object");
        var place = Place;
        return Element.EnumerateObject().Select(one => (one.Name, new Node(one.Value, $"{place}.{one.Name}")));
    }

    /// <summary>A string, number or boolean as text; null where it is missing.</summary>
    public string? Text() => Element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => Element.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => Element.GetRawText(),
        _ => throw Problem($"expected a text, got {Kind}"),
    };

    /// <summary>As <see cref="Text"/>, but an object or array is its JSON.</summary>
    public string? TextOrJson() => Element.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? Element.GetRawText() : Text();

    public bool Flag() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False or JsonValueKind.Undefined or JsonValueKind.Null => false,
        _ => throw Problem($"expected true or false, got {Kind}"),
    };

    public void MustBeObject(string what)
    {
        if (Element.ValueKind is not JsonValueKind.Object)
            throw Problem($"expected {what}, got {Kind}");
    }

    public CollectionException Problem(string text) => new($"{Place}: {text}");

    private string Kind => Element.ValueKind switch
    {
        JsonValueKind.Undefined => "nothing",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Null => "null",
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.Number => "a number",
        _ => "a text",
    };
}

using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>Types of properties, by the numbers that stand for them on the wire.</summary>
public enum PropertyType
{
    Text = 0,
    Numeric = 1,
    Location = 2,
    DateTime = 3,
    StringList = 4,
    Attachment = 5,
    StringSet = 6,
    AttachmentList = 7,
}

/// <summary>A named value of an action. Values travel as text, lists also as lists of texts.</summary>
public sealed record Property(string Name, PropertyType Type, string Value)
{
    /// <summary>The value where a list was given; null where a text was.</summary>
    public IReadOnlyList<string>? Items { get; init; }
}

/// <summary>A property as a caller gives it.</summary>
public sealed record PropertyDraft(string? Name, string? Type, Given Value)
{
    /// <summary>Properties read in order over earlier ones: a name that is there is replaced, and may keep its type.</summary>
    internal static Result<Property[]> ReadAll(
        string field, IReadOnlyList<PropertyDraft?> drafts, IReadOnlyList<Property> earlier)
    {
        var properties = earlier.ToList();
        for (var i = 0; i < drafts.Count; i++)
        {
            var name = drafts[i]?.Name;
            if (string.IsNullOrWhiteSpace(name))
                return Invalid.Missing($"{field}[{i}].name", "the property's name");
            var at = properties.FindIndex(property => property.Name == name);
            var property = drafts[i]!.Read($"{field}[{i}]", name, at < 0 ? null : properties[at].Type);
            if (!property.IsSuccess)
                return property.Error;
            if (at < 0)
                properties.Add(property.Value);
            else
                properties[at] = property.Value;
        }

        return properties.ToArray();
    }

    private Result<Property> Read(string field, string name, PropertyType? earlier)
    {
        var type = string.IsNullOrWhiteSpace(Type) && earlier is { } kept
            ? kept
            : EnumText.ReadNumbered<PropertyType>($"{field}.type", Type);
        if (!type.IsSuccess)
            return type.Error;
        if (Value.Kind != GivenKind.List)
            return new Property(name, type.Value, Value.Text);
        if (type.Value is not (PropertyType.StringList or PropertyType.StringSet or PropertyType.AttachmentList))
            return Invalid.Field($"{field}.value", $"text, since the property's type is {type.Value}", "an array");
        var items = Value.Items.Select(item => item.Text).ToList();
        return new Property(name, type.Value, string.Join(',', items)) { Items = items };
    }
}

using System.Text.Json.Serialization.Metadata;

namespace KaizalaEmulator.Server.Http.Json;

/// <summary>Steps from a type's metadata to that of its parts, without reflection.</summary>
internal static class TypeShape
{
    public static JsonTypeInfo? Member(this JsonTypeInfo type, string name)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return null;
        foreach (var property in type.Properties)
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                return type.Options.GetTypeInfo(property.PropertyType);
        return null;
    }

    public static JsonTypeInfo? Element(this JsonTypeInfo type) =>
        type.ElementType is { } element ? type.Options.GetTypeInfo(element) : null;
}

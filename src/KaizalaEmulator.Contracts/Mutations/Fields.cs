using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Mutations;

/// <summary>The places of an answer: every property, of lists those of the first item.</summary>
internal static class Fields
{
    /// <summary>The general place (<c>$.groups[].groupName</c>) and the path to it in this answer.</summary>
    public static IEnumerable<(string Place, string Path)> Of(JObject body) => Of(body, "$");

    private static IEnumerable<(string Place, string Path)> Of(JToken token, string place)
    {
        if (token is JArray { Count: > 0 } list)
            return Of(list[0], place + "[]");
        return token is not JObject node
            ? []
            : node.Properties().SelectMany(property => Of(property.Value, $"{place}.{property.Name}").Prepend(($"{place}.{property.Name}", property.Path)));
    }
}

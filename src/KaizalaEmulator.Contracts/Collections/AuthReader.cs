namespace KaizalaEmulator.Contracts.Collections;

internal static class AuthReader
{
    /// <summary>Reads an auth in the form of v2.1, a list of keys and values, or of v2.0, an object.</summary>
    public static Auth? Read(Node auth)
    {
        if (auth.IsMissing)
            return null;

        auth.MustBeObject("an auth");
        var type = auth["type"].Text() ?? throw auth.Problem("an auth has a \"type\"; this has none");
        var fields = auth[type];
        return new Auth(type, fields.IsArray
            ? fields.Items().Where(field => !field["disabled"].Flag()).GroupBy(field => field["key"].Text() ?? "")
                .ToDictionary(field => field.Key, field => field.Last()["value"].TextOrJson() ?? "")
            : fields.Properties().ToDictionary(field => field.Name, field => field.Value.TextOrJson() ?? ""));
    }
}

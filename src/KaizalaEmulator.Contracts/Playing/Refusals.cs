using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Scripting;

namespace KaizalaEmulator.Contracts.Playing;

/// <summary>Finds what a collection uses and this player lacks, before anything is sent.</summary>
internal static class Refusals
{
    /// <exception cref="CollectionException">There is something; every problem names its place.</exception>
    public static void Check(PostmanCollection collection, IReadOnlyList<PlayStep> order, PostmanEnvironment? environment, PlayerOptions options)
    {
        var items = order.SelectMany(step => step.Chain).Distinct(ReferenceEqualityComparer.Instance).Cast<CollectionItem>().ToList();
        var names = DeclaredNames(items, environment, options);
        var problems = items.SelectMany(item => Find(item, names)).Distinct().ToList();
        if (problems.Count > 0)
            throw new CollectionException([.. problems.Select(problem => $"{collection.Name}: {problem}")]);
    }

    private static HashSet<string> DeclaredNames(List<CollectionItem> items, PostmanEnvironment? environment, PlayerOptions options) =>
        [.. items.SelectMany(item => item.Variables).Concat(environment?.Values ?? []).Concat(options.Globals?.Values ?? []).Select(one => one.Key), .. options.Data.Keys];

    private static IEnumerable<string> Find(CollectionItem item, HashSet<string> names)
    {
        foreach (var setting in item.Behaviour.Keys.Where(name => !Behaviour.Known.Contains(name)))
            yield return $"{item.Place}: the protocol setting \"{setting}\" is not supported; known are {Join(Behaviour.Known)}";

        var request = (item as CollectionRequest)?.Request;
        foreach (var auth in new[] { item.Auth, request?.Auth }.OfType<Auth>().Where(auth => !AuthApplier.Known.Contains(auth.Type)))
            yield return $"{item.Place}: the auth type \"{auth.Type}\" is not supported; known are {Join(AuthApplier.Known)}";

        if (request?.Body is { Disabled: false } body && !BodyBuilder.Known.Contains(body.Mode))
            yield return $"{item.Place}: the body mode \"{body.Mode}\" is not supported; known are {Join(BodyBuilder.Known)}";

        foreach (var name in Texts(item, request).SelectMany(Dynamic).Where(name => !DynamicVariables.Knows(name) && !names.Contains($"${name}")).Distinct())
            yield return $"{item.Place}: the dynamic variable \"{{{{${name}}}}}\" is not supported";

        foreach (var (script, found) in item.Scripts.SelectMany(script => UnsupportedApis.In(script).Select(found => (script, found))))
            yield return $"{script.Place}: {found}";
    }

    private static IEnumerable<string> Dynamic(string text) =>
        VariableStack.Placeholder().Matches(text).Select(match => match.Groups[1].Value).Where(name => name.StartsWith('$')).Select(name => name[1..]);

    private static IEnumerable<string> Texts(CollectionItem item, RequestTemplate? request)
    {
        IEnumerable<string?> own = [.. item.Variables.Select(one => one.Value), .. item.Auth?.Fields.Values ?? []];
        if (request is null)
            return own.OfType<string>();

        IEnumerable<Parameter> parameters =
            [.. request.Headers, .. request.Url.Query, .. request.Url.PathVariables, .. request.Body?.Fields ?? []];
        return own.Concat([request.Method, request.Url.Raw, request.Body?.Raw, request.Body?.File])
            .Concat(request.Auth?.Fields.Values ?? []).Concat(parameters.Where(one => !one.Disabled).SelectMany(one => new[] { one.Key, one.Value })).OfType<string>();
    }

    private static string Join(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));
}

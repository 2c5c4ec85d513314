using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Targets;

namespace KaizalaEmulator.Contracts.Commands;

/// <summary>What is played: a collection, and the environment for whatever target it is played against.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="EnvironmentFile">The environment that was asked for; null leaves the choice to the target.</param>
/// <param name="Postman">Where our own environments lie.</param>
/// <param name="Folder">The one folder or request to play; null plays all.</param>
internal sealed record Script(PostmanCollection Collection, string? EnvironmentFile, PostmanFolder Postman, string? Folder)
{
    /// <summary>The environment with the target's own values in it.</summary>
    /// <exception cref="CollectionException">The file cannot be read.</exception>
    public PostmanEnvironment EnvironmentFor(Target target)
    {
        var isHere = target.Process is not null || (Uri.TryCreate(target.ApiRoot, UriKind.Absolute, out var url) && url.IsLoopback);
        var file = EnvironmentFile ?? Postman.Environment(isHere ? "emulator" : "real");
        return PostmanEnvironment.Read(file).With(target.Variables);
    }
}

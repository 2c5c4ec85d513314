using System.CommandLine;
using KaizalaEmulator.Contracts.Collections;

namespace KaizalaEmulator.Contracts.Commands;

/// <summary>What several commands ask for in the same words: the collection, its environment, a folder of it, the emulator's program.</summary>
internal sealed class SharedOptions
{
    private readonly Option<string?> _collection = new("--collection") { Description = "The Postman collection (v2.1); ours unless given.", HelpName = "FILE" };
    private readonly Option<string?> _environment = new("--environment") { Description = "Its environment; the emulator's for a target on this machine, the real service's elsewhere.", HelpName = "FILE" };
    private readonly Option<string?> _folder = new("--folder") { Description = "Plays only the folder or request of that name.", HelpName = "NAME" };
    private readonly Option<string?> _emulator = new("--emulator") { Description = "The emulator's program; looked for beside this one, on PATH and in the repository unless given.", HelpName = "PATH" };

    /// <summary>A command that has them all.</summary>
    public Command On(Command command)
    {
        foreach (var option in new[] { _collection, _environment, _folder, _emulator })
            command.Options.Add(option);
        return command;
    }

    public string? Emulator(ParseResult asked) => asked.GetValue(_emulator);

    /// <exception cref="CollectionException">A file cannot be read.</exception>
    public Script Read(ParseResult asked, Terminal terminal)
    {
        var postman = new PostmanFolder(terminal);
        var collection = asked.GetValue(_collection) is { } named ? Path.GetFullPath(named, terminal.WorkingFolder) : postman.Collection;
        var environment = asked.GetValue(_environment) is { } other ? Path.GetFullPath(other, terminal.WorkingFolder) : null;
        return new Script(PostmanCollection.Read(collection), environment, postman, asked.GetValue(_folder));
    }
}

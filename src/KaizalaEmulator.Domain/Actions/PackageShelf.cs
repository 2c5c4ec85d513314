using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>The action packages a world knows. An id it does not know names a package that takes any answers.</summary>
public sealed class PackageShelf
{
    private readonly OrderedDictionary<PackageId, ActionPackage> _byId = [];

    internal PackageShelf()
    {
    }

    public IReadOnlyCollection<ActionPackage> All => _byId.Values;

    public ActionPackage? Find(PackageId id) => _byId.GetValueOrDefault(id);

    /// <summary>Takes a package, in the place of an earlier version; actions already sent keep what they ask.</summary>
    public Result<ActionPackage> Put(PackageDraft wanted)
    {
        var name = PackageName.Read("id", wanted.Id);
        if (!name.IsSuccess)
            return name.Error;
        if (wanted.Version is < 0)
            return Invalid.Field("version", "a whole number from 0 on", $"{wanted.Version}");
        if (wanted.Version is { } version && name.Value.Version is { } inId && version != inId)
            return Invalid.Field("version", $"{inId}, as the id ends with it", $"{version}");
        var questions = QuestionDraft.ReadAll("questions", wanted.Questions);
        if (!questions.IsSuccess)
            return questions.Error;
        var properties = PropertyDraft.ReadAll("properties", wanted.Properties, earlier: []);
        if (!properties.IsSuccess)
            return properties.Error;
        var full = name.Value with { Version = wanted.Version ?? name.Value.Version ?? PackageName.FirstVersion };
        return _byId[full.Id] = new ActionPackage(full)
        {
            Title = wanted.Title ?? "",
            Questions = questions.Value,
            Properties = properties.Value,
        };
    }
}

namespace KaizalaEmulator.Domain.Actions;

/// <summary>An action package this world knows: what its instances ask unless they say otherwise.</summary>
public sealed record ActionPackage(PackageName Name)
{
    public string Title { get; init; } = "";

    public IReadOnlyList<Question> Questions { get; init; } = [];

    public IReadOnlyList<Property> Properties { get; init; } = [];
}

/// <summary>A package as a seed or a tool gives it.</summary>
public sealed record PackageDraft(string? Id, int? Version, string? Title)
{
    public IReadOnlyList<QuestionDraft?> Questions { get; init; } = [];

    public IReadOnlyList<PropertyDraft?> Properties { get; init; } = [];
}

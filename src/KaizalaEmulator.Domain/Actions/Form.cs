using KaizalaEmulator.Domain.Media;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>A survey, or an instance of an action package: questions to be answered in order.</summary>
public sealed class Form : Answerable
{
    private readonly FormSettings _settings;

    internal Form(string title, DateTimeOffset expiresAt, PackageName? package, FormSettings settings)
        : base(package is null ? ActionKind.Survey : ActionKind.Package, title, expiresAt)
    {
        Package = package;
        _settings = settings;
    }

    /// <summary>The package it is an instance of; none of a survey.</summary>
    public PackageName? Package { get; }

    public override bool IsAnonymous => _settings.IsAnonymous;

    public override bool AcceptsMultipleResponses => _settings.AcceptsMultipleResponses;

    public override Visibility Visibility => _settings.Visibility;

    public override IReadOnlyList<Question> Questions => _settings.Questions;

    public IReadOnlyList<Property> Properties { get; internal set; } = [];

    public string Description => _settings.Description;

    public MediaResourceFile? CoverImage => _settings.CoverImage;
}

/// <summary>What a form's author decided once and for all.</summary>
internal sealed record FormSettings
{
    public bool IsAnonymous { get; init; }
    public bool AcceptsMultipleResponses { get; init; }
    public Visibility Visibility { get; init; }
    public required IReadOnlyList<Question> Questions { get; init; }
    public string Description { get; init; } = "";
    public MediaResourceFile? CoverImage { get; init; }
}

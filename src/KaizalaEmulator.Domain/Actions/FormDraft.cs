using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>A survey's fields as a caller gives them, or those of a package's instance, whose title and questions may be the package's.</summary>
public sealed record FormDraft : ActionDraft
{
    public PackageName? Package { get; init; }
    public string? Title { get; init; }
    public IReadOnlyList<QuestionDraft?>? Questions { get; init; }
    public double? DueDate { get; init; }

    /// <summary>Hours, of a package's instance; goes before <see cref="DueDate"/>.</summary>
    public double? Validity { get; init; }

    public bool IsAnonymous { get; init; }
    public bool IsSenderOnly { get; init; }
    public bool AcceptsMultipleResponses { get; init; }
    public string? Visibility { get; init; }
    public string? Description { get; init; }
    public string? CoverImage { get; init; }
    public IReadOnlyList<PropertyDraft?> Properties { get; init; } = [];

    internal override Result<ActionContent> Read(ActionSetting setting)
    {
        var package = Package is { } named ? setting.World.Packages.Find(named.Id) : null;
        var title = string.IsNullOrWhiteSpace(Title) ? package?.Title : Title;
        if (title is null && Package is null)
            return Invalid.Missing("title", "the survey's title");
        var expiry = Package is not null && Validity is { } hours and not 0
            ? setting.After("validity", hours, ActionLimits.DueHours)
            : setting.After("dueDate", DueDate, ActionLimits.DueHours);
        if (!expiry.IsSuccess)
            return expiry.Error;
        var settings = ReadSettings(setting, package);
        if (!settings.IsSuccess)
            return settings.Error;
        var properties = PropertyDraft.ReadAll("properties", Properties, package?.Properties ?? []);
        if (!properties.IsSuccess)
            return properties.Error;
        return new Form(title ?? "", expiry.Value, package?.Name ?? Package, settings.Value)
        {
            IsSenderOnly = IsSenderOnly,
            Properties = Properties is [] && package is not null ? package.Properties : properties.Value,
        };
    }

    private Result<FormSettings> ReadSettings(ActionSetting setting, ActionPackage? package)
    {
        if (Package is null && Questions is null or [])
            return Invalid.Missing("questions", "at least one {\"title\":…,\"type\":…}");
        var questions = QuestionDraft.ReadAll("questions", Questions ?? []);
        if (!questions.IsSuccess)
            return questions.Error;
        var visibility = string.IsNullOrWhiteSpace(Visibility)
            ? Actions.Visibility.All
            : EnumText.ReadNumbered<Visibility>("visibility", Visibility);
        if (!visibility.IsSuccess)
            return visibility.Error;
        var cover = Attachments.OptionalFileOf(setting.World, "coverImage", CoverImage);
        if (!cover.IsSuccess)
            return cover.Error;
        return new FormSettings
        {
            IsAnonymous = IsAnonymous,
            AcceptsMultipleResponses = AcceptsMultipleResponses,
            Visibility = visibility.Value,
            Questions = questions.Value is [] && package is not null ? package.Questions : questions.Value,
            Description = Description ?? "",
            CoverImage = cover.Value,
        };
    }
}

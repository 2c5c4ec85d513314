using System.Text.Json;
using KaizalaEmulator.Domain.Actions;

namespace KaizalaEmulator.Server.Api.Actions;

/// <summary>The body of a survey, and of an instance of an action package.</summary>
internal sealed record FormBody
{
    public string? Title { get; init; }
    public IReadOnlyList<QuestionBody?>? Questions { get; init; }
    public double? DueDate { get; init; }
    public double? Validity { get; init; }
    public bool? IsAnonymous { get; init; }
    public bool? IsSenderOnly { get; init; }
    public bool? AcceptMultipleResponses { get; init; }

    /// <summary>A digit as text, or a name.</summary>
    public string? Visibility { get; init; }

    public string? Description { get; init; }
    public string? CoverImage { get; init; }
    public IReadOnlyList<PropertyBody?>? Properties { get; init; }

    public FormDraft ToDraft(PackageName? package) => new()
    {
        Package = package,
        Title = Title,
        Questions = Questions?.Select(question => question?.ToDraft()).ToList(),
        DueDate = DueDate,
        Validity = Validity,
        IsAnonymous = IsAnonymous ?? false,
        IsSenderOnly = IsSenderOnly ?? false,
        AcceptsMultipleResponses = AcceptMultipleResponses ?? false,
        Visibility = Visibility,
        Description = Description,
        CoverImage = CoverImage,
        Properties = [.. (Properties ?? []).Select(property => property?.ToDraft())],
    };
}

internal sealed record QuestionBody(string? Title, string? Type, bool? IsInvisible, IReadOnlyList<OptionBody?>? Options)
{
    public QuestionDraft ToDraft() => new(Title, Type)
    {
        IsInvisible = IsInvisible ?? false,
        Options = Options?.Select(option => option is null ? null : new OptionDraft(option.Title)).ToList(),
    };
}

internal sealed record OptionBody(string? Title);

/// <summary>A property: its type a name or a number, its value text or, of lists, an array (observed).</summary>
internal sealed record PropertyBody(string? Name, string? Type, JsonElement? Value)
{
    public PropertyDraft ToDraft() => new(Name, Type, Value is { } value ? GivenJson.Of(value) : Given.Nothing);
}

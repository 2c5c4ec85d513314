using System.Globalization;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>An invitation to meet.</summary>
public sealed class LetsMeet : Answerable
{
    /// <summary>Invented: how one answers an invitation.</summary>
    private static readonly string[] Answers = ["Yes", "No", "Maybe"];

    internal LetsMeet(string title, DateTimeOffset startsAt, int minutes)
        : base(ActionKind.LetsMeet, title, expiresAt: null)
    {
        StartsAt = startsAt;
        Minutes = minutes;
    }

    public DateTimeOffset StartsAt { get; }

    public int Minutes { get; }

    public string Agenda { get; init; } = "";

    public Place? Place { get; init; }

    public override IReadOnlyList<Question> Questions => [new Question(Title, QuestionType.SingleOption) { Options = Answers }];
}

public sealed record LetsMeetDraft(string? Title, string? StartingTime, int? Duration, PlaceDraft? Place) : ActionDraft
{
    public string? Agenda { get; init; }

    public bool IsSenderOnly { get; init; }

    internal override Result<ActionContent> Read(ActionSetting setting)
    {
        const string Iso = "an ISO 8601 time such as 2018-06-22T10:00:00Z";
        if (string.IsNullOrWhiteSpace(Title))
            return Invalid.Missing("title", "the meeting's title");
        if (string.IsNullOrWhiteSpace(StartingTime))
            return Invalid.Missing("startingTime", Iso);
        if (!TryReadTime(StartingTime.Trim(), out var start))
            return Invalid.Field("startingTime", Iso, Invalid.Quote(StartingTime));
        if (Duration is < 0 or > ActionLimits.MostMinutes)
            return Invalid.Field("duration", $"minutes, at most {ActionLimits.MostMinutes}", $"{Duration}");
        var place = Place?.Read("place");
        if (place is { IsSuccess: false })
            return place.Value.Error;
        return new LetsMeet(Title, start, Duration is null or 0 ? ActionLimits.MeetingMinutes : Duration.Value)
        {
            Agenda = Agenda ?? "",
            IsSenderOnly = IsSenderOnly,
            Place = place?.Value,
        };
    }

    /// <summary>A date must be there: .NET would otherwise take today's.</summary>
    private static bool TryReadTime(string text, out DateTimeOffset time)
    {
        time = default;
        return text.Length >= 10 && text[4] == '-' && text[7] == '-' && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
    }
}

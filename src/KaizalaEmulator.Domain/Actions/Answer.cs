using KaizalaEmulator.Domain.Media;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>An answer that fits its question; one that was not given is null.</summary>
public abstract record Answer
{
    private protected Answer()
    {
    }
}

/// <summary>To questions of type Text and LargeText.</summary>
public sealed record TextAnswer(string Text) : Answer;

/// <summary>To questions of type SingleOption.</summary>
public sealed record OptionAnswer(string Option) : Answer;

/// <summary>To questions of type MultiOption.</summary>
public sealed record OptionsAnswer(IReadOnlyList<string> Options) : Answer;

public sealed record NumberAnswer(double Number) : Answer;

/// <summary>To questions of type Date, DateTime and DateOnly.</summary>
public sealed record TimeAnswer(DateTimeOffset At) : Answer;

public sealed record PlaceAnswer(Place Place) : Answer;

/// <summary>To questions of type PhoneNumber: the country's code and the number within it.</summary>
public sealed record PhoneAnswer(string CountryCode, string Number) : Answer;

public sealed record ImageAnswer(MediaResourceFile Image) : Answer;

public sealed record AttachmentsAnswer(IReadOnlyList<MediaResourceFile> Files) : Answer;

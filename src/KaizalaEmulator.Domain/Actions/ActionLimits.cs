namespace KaizalaEmulator.Domain.Actions;

/// <summary>Published numbers of actions ("Post an action", "Get list of actions").</summary>
public static class ActionLimits
{
    /// <summary>Hours until a job is due or a survey closes, unless said otherwise.</summary>
    public const double DueHours = 24;

    /// <summary>Hours until a poll closes, unless said otherwise.</summary>
    public const double PollHours = 720;

    /// <summary>Minutes a meeting takes, unless said otherwise.</summary>
    public const int MeetingMinutes = 30;

    /// <summary>Actions on a page, unless said otherwise.</summary>
    public const int PageSize = 30;

    /// <summary>Invented: the most actions on a page.</summary>
    public const int LargestPage = 1000;

    /// <summary>Invented: the most hours an action stays open, a hundred years, so that no sum leaves the calendar.</summary>
    public const double MostHours = 876_000;

    /// <summary>Invented: the longest meeting, in minutes: a year.</summary>
    public const int MostMinutes = 525_600;
}

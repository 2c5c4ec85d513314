namespace KaizalaEmulator.Dashboard.Tests;

/// <summary>Every view by a deep link. What EveryView holds, it holds of each: whoever adds a view adds its line.</summary>
public static class Views
{
    public static TheoryData<string> All => new(
        "/");

    /// <summary>A view's link as a part of a file name.</summary>
    public static string NameOf(string view) =>
        view == "/" ? "start" : string.Concat(view.Trim('/').Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}

namespace KaizalaEmulator.Dashboard.Tests.Kit;

/// <summary>How a visitor's browser is set up.</summary>
internal sealed record Looks
{
    public static readonly ViewportSize Desk = new() { Width = 1280, Height = 900 };

    /// <summary>A phone of the smaller kind, upright.</summary>
    public static readonly ViewportSize Phone = new() { Width = 375, Height = 740 };

    public ViewportSize Viewport { get; init; } = Desk;

    public bool IsDark { get; init; }

    /// <summary>Lets tools of a test run scripts that the dashboard's policy forbids.</summary>
    public bool WithoutPolicy { get; init; }
}

using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests;

/// <summary>Every view by a deep link. What EveryView holds, it holds of each: whoever adds a view adds its line.</summary>
public static class Views
{
    public static TheoryData<string> All => new(
        "/",
        "/phones",
        $"/phones/{Demo.Admin}",
        $"/phones/{Demo.Admin},{Demo.Member},{Demo.Subscriber}/{Demo.FieldTeam},-,{Demo.CompanyNews}",
        $"/phones/{Demo.Member}/{Demo.FieldTeam}",
        $"/phones/{Demo.Admin},{Demo.Member}/{Demo.FieldTeam}~info,new",
        $"/phones/{Demo.Admin},{Demo.Member},{Demo.Worker}/{Demo.FieldTeam}~new~survey,{Demo.FieldTeam}~new~job,{Demo.FieldTeam}~new~card",
        "/portal/connectors",
        "/portal/connectors/0c5e308a-7a1b-4c3d-9e2f-030803080308",
        "/portal/tokens",
        "/portal/users",
        "/portal/groups",
        $"/portal/groups/{Demo.FieldTeam}",
        "/portal/pins",
        "/inspector/requests",
        "/inspector/deliveries",
        "/inspector/webhooks",
        "/inspector/clock",
        "/inspector/relocation",
        "/inspector/faults",
        "/inspector/throttle",
        "/inspector/usage",
        "/inspector/worlds");

    /// <summary>A view's link as a part of a file name.</summary>
    public static string NameOf(string view) =>
        view == "/" ? "start" : string.Concat(view.Trim('/').Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}

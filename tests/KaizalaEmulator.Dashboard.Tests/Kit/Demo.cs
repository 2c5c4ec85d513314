namespace KaizalaEmulator.Dashboard.Tests.Kit;

/// <summary>The demo tenant's constants.</summary>
internal static class Demo
{
    public const string Admin = "+919910870005";
    public const string Member = "+911199999999";
    public const string Worker = "+911099999999";
    public const string Subscriber = "+91109999999";
    public const string FieldTeam = "00000308-0000-4000-8000-000000000001";
    public const string CompanyNews = "00000308-0000-4000-8000-000000000002";
    public const string Survey = "00000308-0000-4000-8000-0000000000b1";
}

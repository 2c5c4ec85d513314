using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Api.Actions;
using KaizalaEmulator.Server.Seeds;

namespace KaizalaEmulator.Server.Control;

internal sealed record PackagesAnswer(IReadOnlyList<PackageAnswer> Packages);

/// <summary>An action package, in the seed's fields.</summary>
internal sealed record PackageAnswer(
    string Id, int Version, string Title, IReadOnlyList<QuestionAnswer> Questions, IReadOnlyList<PropertyAnswer> Properties)
{
    public static PackageAnswer Of(ActionPackage package) =>
        new(package.Name.Id.Text,
            package.Name.Version ?? PackageName.FirstVersion,
            package.Title,
            QuestionAnswer.ListOf(package.Questions),
            PropertyAnswer.ListOf(package.Properties));
}

internal static class PackagesControl
{
    public static void MapPackages(this ControlRoutes control)
    {
        control.Get("/packages", List);
        control.Post<SeedPackage, PackageAnswer>("/packages", Put, status: 201);
    }

    private static Result<PackagesAnswer> List(ControlCall call) =>
        new PackagesAnswer([.. call.World.Packages.All.Select(PackageAnswer.Of)]);

    private static Result<PackageAnswer> Put(ControlCall call, SeedPackage body) =>
        PackageSeeder.Put(call.World, body).Map(PackageAnswer.Of);
}

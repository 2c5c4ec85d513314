using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Api.Actions;

namespace KaizalaEmulator.Server.Seeds;

/// <summary>Plants action packages; the control plane's <c>POST /packages</c> uses it too.</summary>
internal static class PackageSeeder
{
    public static KaizalaError? Plant(World world, SeedDocument seed) =>
        WorldSeeder.Each("packages", seed.Packages, package => AddNew(world, package));

    /// <summary>Takes a package in the place of an earlier version.</summary>
    public static Result<ActionPackage> Put(World world, SeedPackage seed) =>
        world.Packages.Put(new PackageDraft(seed.Id, seed.Version, seed.Title)
        {
            Questions = [.. (seed.Questions ?? []).Select(DraftOf)],
            Properties = [.. (seed.Properties ?? []).Select(DraftOf)],
        });

    /// <summary>In one seed a second package of an id is a slip.</summary>
    private static KaizalaError? AddNew(World world, SeedPackage seed) =>
        PackageName.Read("id", seed.Id) is { IsSuccess: true, Value.Id: var id } && world.Packages.Find(id) is not null
            ? Invalid.Field("id", "a package that the seed does not have yet", Invalid.Quote(seed.Id!))
            : Put(world, seed).Error;

    // Lists of a seed may hold nulls, which the domain refuses by their place.
    private static QuestionDraft? DraftOf(SeedQuestion? seed) => seed is null ? null : new QuestionDraft(seed.Title, seed.Type)
    {
        IsInvisible = seed.IsInvisible ?? false,
        Options = seed.Options?.Select(option => option is null ? null : new OptionDraft(option.Title)).ToList(),
    };

    private static PropertyDraft? DraftOf(SeedProperty? seed) => seed is null ? null : new PropertyDraft(
        seed.Name,
        seed.Type is { } type ? GivenJson.Of(type).Text : null,
        seed.Value is { } value ? GivenJson.Of(value) : Given.Nothing);
}

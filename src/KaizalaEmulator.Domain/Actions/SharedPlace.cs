using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>A phone's place, or a picture taken there. No call of the API creates these.</summary>
public sealed class SharedPlace : ActionContent
{
    internal SharedPlace(ActionKind kind, Place place, MediaResourceFile? image)
        : base(kind)
    {
        Place = place;
        Image = image;
    }

    public Place Place { get; }

    /// <summary>The picture of a <see cref="ActionKind.PhotoWithLocation"/>.</summary>
    public MediaResourceFile? Image { get; }
}

public sealed record ShareLocationDraft(PlaceDraft Place) : ActionDraft
{
    internal override Result<ActionContent> Read(ActionSetting setting) =>
        Place.ReadAt("").Map<ActionContent>(place => new SharedPlace(ActionKind.ShareLocation, place, image: null));
}

public sealed record PhotoWithLocationDraft(string? MediaResource, PlaceDraft Place) : ActionDraft
{
    internal override Result<ActionContent> Read(ActionSetting setting) =>
        Attachments.FileOf(setting.World, "mediaResource", MediaResource).Then(image =>
            Place.ReadAt("").Map<ActionContent>(place => new SharedPlace(ActionKind.PhotoWithLocation, place, image)));
}

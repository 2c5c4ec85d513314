using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>A picture, an album, a recording, a film or a document.</summary>
public sealed class SharedMedia : ActionContent
{
    internal SharedMedia(ActionKind kind, IReadOnlyList<MediaResourceFile> files, string caption)
        : base(kind)
    {
        Files = files;
        Caption = caption;
    }

    public IReadOnlyList<MediaResourceFile> Files { get; }

    public string Caption { get; }
}

public sealed record SharedMediaDraft(ActionKind Kind, string? MediaResource, string? Caption) : ActionDraft
{
    private MediaKind Holds => Kind switch
    {
        ActionKind.Audio => MediaKind.Audio,
        ActionKind.Video => MediaKind.Video,
        ActionKind.Document => MediaKind.Document,
        _ => MediaKind.Image,
    };

    internal override Result<ActionContent> Read(ActionSetting setting) =>
        setting.World.Media.Resolve("mediaResource", MediaResource).Then<ActionContent>(media =>
            media.Kind is { } kind && kind != Holds
                ? Invalid.Field("mediaResource", $"the mediaResource of an upload of type {Holds}", $"one of type {kind}")
                : new SharedMedia(Kind, media.Files, Caption ?? ""));
}

using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>A picture, an album, a recording, a film or a document.</summary>
public sealed class SharedMedia : ActionContent
{
    internal SharedMedia(ActionKind kind, IReadOnlyList<Attachment> files, string caption)
        : base(kind)
    {
        Files = files;
        Caption = caption;
    }

    public IReadOnlyList<Attachment> Files { get; }

    public string Caption { get; }
}

public sealed record SharedMediaDraft(ActionKind Kind, string? MediaResource, string? Caption) : ActionDraft
{
    internal override Result<ActionContent> Read(ActionSetting setting) =>
        Attachments.Resource(setting.World, "mediaResource", MediaResource).Then<ActionContent>(media =>
            media.Kind is { } kind && kind != Holds(Kind)
                ? Invalid.Field("mediaResource", $"the mediaResource of an upload of type {Holds(Kind)}", $"one of type {kind}")
                : new SharedMedia(Kind, media.Files, Caption ?? ""));

    private static ActionKind Holds(ActionKind kind) => kind == ActionKind.Album ? ActionKind.Image : kind;
}

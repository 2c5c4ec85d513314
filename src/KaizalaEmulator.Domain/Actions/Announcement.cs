using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

public sealed class Announcement : ActionContent
{
    internal Announcement(string title, string text, IReadOnlyList<MediaResourceFile> media)
        : base(ActionKind.Announcement)
    {
        Title = title;
        Text = text;
        Media = media;
    }

    public string Title { get; }

    public string Text { get; }

    public IReadOnlyList<MediaResourceFile> Media { get; }
}

/// <summary>An announcement as a caller gives it; media also as one comma-joined text (observed).</summary>
public sealed record AnnouncementDraft(string? Title, string? Message, IReadOnlyList<string>? MediaResources) : ActionDraft
{
    internal override Result<ActionContent> Read(ActionSetting setting)
    {
        if (string.IsNullOrWhiteSpace(Message))
            return Invalid.Missing("message", "the announcement's text");
        var texts = (MediaResources ?? [])
            .SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToList();
        var files = new List<MediaResourceFile>();
        for (var i = 0; i < texts.Count; i++)
        {
            var media = setting.World.Media.Resolve($"mediaResources[{i}]", texts[i]);
            if (!media.IsSuccess)
                return media.Error;
            files.AddRange(media.Value.Files);
        }

        return new Announcement(Title ?? "", Message, files);
    }
}

using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Messages;

namespace KaizalaEmulator.Server.Webhooks.Payloads;

internal sealed record MessageData(string Text, string GroupId, string ReferenceId) : EventData
{
    public static MessageData Of(Message message) => new(message.Text, message.Group.Id.Text, message.Id.ToString());
}

internal sealed record AttachmentData(string ActionType, IReadOnlyList<MediaItem> Media, string Caption) : EventData
{
    public static AttachmentData Of(SharedMedia media) => new(media.Kind.ToString(), MediaItem.ListOf(media.Files), media.Caption);
}

internal sealed record MediaItem(string MediaUrl, string MediaFileName)
{
    public static IReadOnlyList<MediaItem> ListOf(IEnumerable<MediaResourceFile> files) =>
        [.. files.Select(file => new MediaItem(file.Url, file.Name))];
}

internal sealed record AnnouncementData(string Title, string Text, IReadOnlyList<AnnouncedMedia> Media) : EventData
{
    public static AnnouncementData Of(Announcement announcement) => new(
        announcement.Title,
        announcement.Text,
        [.. announcement.Media.Select(file => new AnnouncedMedia(file.Url, file.Name, file.Url, file.Name))]);
}

/// <summary>Sample and table spell it differently; both are sent (inferred).</summary>
internal sealed record AnnouncedMedia(string Url, string FileName, string MediaUrl, string MediaFileName);

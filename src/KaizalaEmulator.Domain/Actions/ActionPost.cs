using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>An action sent in a group. <see cref="Content"/> is of its kind's own type.</summary>
public sealed class ActionPost : Post
{
    private ResponseList? _responses;

    internal ActionPost(ReferenceId id, ActionId? actionId, Group group, User sender, DateTimeOffset sentAt, Addressed to, ActionContent content)
        : base(id, group, sender, sentAt, to)
    {
        ActionId = actionId;
        Content = content;
    }

    /// <summary>Media and places have none: they are known by their reference id alone.</summary>
    public ActionId? ActionId { get; }

    public ActionContent Content { get; }

    public ActionKind Kind => Content.Kind;

    /// <summary>Counts the updates of its properties; starts at 1.</summary>
    public int Version { get; internal set; } = 1;

    /// <summary>When its sender or an admin last reminded people of it.</summary>
    public DateTimeOffset? RemindedAt { get; internal set; }

    public ResponseList Responses => _responses ?? ResponseList.Empty;

    public bool IsExpired(DateTimeOffset now) => Content is Answerable { ExpiresAt: { } end } && now >= end;

    /// <summary>
    /// Whether a person of that role sees who answered what: a sender-only action shows it to its sender, and others by
    /// their role. Everyone who sees the action sees how many answered.
    /// </summary>
    public bool ShowsResponsesTo(User user, Role role) =>
        Sender == user || (Content is Answerable { IsSenderOnly: false } answerable && answerable.Visibility switch
        {
            Visibility.Sender => false,
            Visibility.Admin => role == Role.Admin,
            Visibility.MembersAndSubscribers => true,
            _ => role >= Role.Member,
        });

    /// <summary>What a response answers, question by question: where the action asks nothing, the answers are numbered.</summary>
    public IReadOnlyList<Question> QuestionsOf(Response response) =>
        Content is Answerable { Questions: { Count: > 0 } questions }
            ? questions
            : [.. response.Answers.Select((_, index) => new Question($"Question {index + 1}", QuestionType.Text))];

    internal void Take(Response response) => (_responses ??= new ResponseList()).Put(response);
}

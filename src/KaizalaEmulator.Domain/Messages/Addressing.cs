using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Messages;

/// <summary>To whom a caller sends a message or an action, as the fields beside its body say.</summary>
public sealed record Address
{
    public IReadOnlyList<string> Subscribers { get; init; } = [];
    public bool SendToAllSubscribers { get; init; }
    public string? ReplyTo { get; init; }
}

/// <summary>An address understood: whom it reaches, and which addressees it could not.</summary>
public sealed record Addressed(Audience Audience)
{
    public Post? ReplyTo { get; init; }
    public IReadOnlyList<FailedSubscriber> Failed { get; init; } = [];
}

/// <summary>An addressee that a post did not reach, reported beside success.</summary>
public sealed record FailedSubscriber(string Subscriber, UserId? Id, string Reason)
{
    /// <summary>Invented: the code of every such row.</summary>
    public const string ErrorCode = "InvalidSubscriber";
}

/// <summary>Works out addresses; messages and actions share its rules.</summary>
public sealed class Addressing
{
    private readonly World _world;

    internal Addressing(World world) => _world = world;

    /// <summary>Whom a post of the caller, who must be a member, reaches.</summary>
    public Result<Addressed> Resolve(Seat seat, Address address)
    {
        Post? replyTo = null;
        if (!string.IsNullOrWhiteSpace(address.ReplyTo))
        {
            replyTo = _world.Posts.Find(seat.Group, address.ReplyTo);
            if (replyTo is null)
                return MessageErrors.UnknownReference(address.ReplyTo);
        }

        var addressed = AudienceOf(seat, address);
        if (!addressed.IsSuccess)
            return addressed;
        if (replyTo is { Audience.Named.Count: > 0 } && !replyTo.Audience.SameAs(addressed.Value.Audience))
            return MessageErrors.ReplyToOthers;
        return addressed.Value with { ReplyTo = replyTo };
    }

    private Result<Addressed> AudienceOf(Seat seat, Address address)
    {
        if (seat.Group.Type == GroupType.Group)
        {
            return address.Subscribers.Count > 0
                ? MessageErrors.SubscribersOnFlatGroup(seat.Group.Id)
                : new Addressed(Audience.Members);
        }

        if (address.SendToAllSubscribers)
        {
            var admin = seat.AtLeast(Role.Admin, "send to all subscribers");
            return admin.IsSuccess ? new Addressed(Audience.AllSubscribers) : admin.Error;
        }

        return address.Subscribers.Count == 0 ? new Addressed(Audience.Members) : Named(seat.Group, address.Subscribers);
    }

    private Addressed Named(Group group, IReadOnlyList<string> numbers)
    {
        var reached = new List<User>();
        var failed = new List<FailedSubscriber>();
        foreach (var text in numbers)
        {
            if (!PhoneNumber.TryParse(text, out var number))
                failed.Add(new FailedSubscriber(text, null, $"Expected {PhoneNumber.Expected}."));
            else if (_world.Users.Find(number) is not { } user || !group.Subscribers.Contains(user))
                failed.Add(new FailedSubscriber(text, _world.Users.Find(number)?.Id, "Not a subscriber of this group."));
            else
                reached.Add(user);
        }

        return new Addressed(Audience.Of(reached)) { Failed = failed };
    }
}

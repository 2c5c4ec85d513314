using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Phones;

/// <summary>A person looking at a group, in the role they have there.</summary>
public sealed record Viewpoint(Seat Seat, User Reader)
{
    public bool Shows(Post post) => post.IsVisibleTo(Reader, Seat.Role);

    public bool ShowsResponsesTo(ActionPost action) => action.ShowsResponsesTo(Reader, Seat.Role);
}

/// <summary>A post as one person sees it.</summary>
public sealed record PostInView(Post Post, Viewpoint View);

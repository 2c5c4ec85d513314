using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Server.Tests.Api.Rights;

/// <summary>How the calling person stands to the group in question; an outsider is not in it.</summary>
internal enum Place
{
    Admin,
    Member,
    Subscriber,
    Outsider,
}

/// <summary>Who calls: the kind of token, the person's place in the group, and whether the group is the organisation's.</summary>
internal sealed record Standing(TokenKind Token, Place Place, bool OfOrganisation)
{
    /// <summary>Every standing there is. A group token is an admin's of its own group, or one of another group.</summary>
    public static IReadOnlyList<Standing> All { get; } =
    [
        .. from token in Enum.GetValues<TokenKind>()
           from place in Enum.GetValues<Place>()
           from organisation in new[] { false, true }
           where token != TokenKind.Group || place is Place.Admin or Place.Outsider
           select new Standing(token, place, organisation),
    ];

    /// <summary>The place the token speaks from: a tenant-level one is an admin of every organisation group.</summary>
    public Place Effective => Token == TokenKind.Tenant && OfOrganisation ? Place.Admin : Place;

    /// <summary>The role by which the person is in the group; null for an outsider.</summary>
    public Role? Role => Place switch
    {
        Place.Admin => Domain.Groups.Role.Admin,
        Place.Member => Domain.Groups.Role.Member,
        Place.Subscriber => Domain.Groups.Role.Subscriber,
        _ => null,
    };

    public override string ToString() =>
        $"{Token} token of {(Place is Place.Admin or Place.Outsider ? "an" : "a")} {Place} in {(OfOrganisation ? "an organisation group" : "a private group")}";
}

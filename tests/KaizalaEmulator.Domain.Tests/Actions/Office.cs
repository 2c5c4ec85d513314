using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Tests.Actions;

/// <summary>A world with a flat group and a public one, and a clock that moves only when told.</summary>
internal sealed class Office
{
    public static readonly DateTimeOffset Start = WorldKit.Start;

    private readonly Connector _connector;

    public Office()
    {
        World = WorldKit.Create();
        _connector = World.Connector();
        Admin = Person("+919910870005");
        Member = Person("+911199999999");
        Worker = Person("+911099999999");
        Subscriber = Person("+91109999999");
        Team = World.Groups.Add(null, "Team", GroupType.Group, "", isOrganisation: false).Value!;
        News = World.Groups.Add(null, "News", GroupType.ConnectGroup, "", isOrganisation: false).Value!;
        foreach (var group in new[] { Team, News })
        {
            group.Add(Admin, Role.Admin);
            group.Add(Member, Role.Member);
            group.Add(Worker, Role.Member);
        }

        News.Subscribers.Add(Subscriber);
    }

    public World World { get; }

    public Group Team { get; }

    public Group News { get; }

    public User Admin { get; }

    public User Member { get; }

    public User Worker { get; }

    public User Subscriber { get; }

    public static FormDraft Survey(params QuestionDraft[] questions) => new()
    {
        Title = "Site check",
        Questions = questions is [] ? [new QuestionDraft("Anything else?", "Text")] : questions,
    };

    public static ResponseDraft Answers(params Given[] answers) => new() { Answers = answers };

    public User Person(string number)
    {
        var user = World.Person(number);
        user.Provision();
        return user;
    }

    public Caller As(User user) => new(_connector, user, TokenKind.User);

    public void Wait(TimeSpan time) => World.Clock.AdvanceAsync(time).GetAwaiter().GetResult();

    public Result<ActionSent> TrySend(ActionDraft draft, User? by = null, Group? to = null, Address? address = null) =>
        World.Actions.Create(As(by ?? Admin), (to ?? Team).Id, draft, address ?? new Address());

    public ActionPost Send(ActionDraft draft, User? by = null, Group? to = null, Address? address = null)
    {
        var sent = TrySend(draft, by, to, address);
        sent.Error.Should().BeNull();
        return sent.Value!.Action;
    }

    public Result<Response> Respond(ActionPost action, User by, ResponseDraft draft) =>
        World.Actions.Respond(As(by), action.Group.Id, action.ActionId.ToString()!, draft);

    public ActionPage List(User by, Group group, ActionQuery query)
    {
        var page = World.Actions.List(As(by), group.Id, query);
        page.Error.Should().BeNull();
        return page.Value!;
    }
}

using CsCheck;
using KaizalaEmulator.Domain.Groups;

namespace KaizalaEmulator.Domain.Tests.Groups;

/// <summary>Whatever order people join, sign in, change and leave in, the counts are those a recount gives.</summary>
public sealed class MembershipPropertyTests
{
    private enum Step
    {
        Join, JoinAsAdmin, Leave, Subscribe, Unsubscribe, MakeAdmin, MakeMember, SignIn, Delete,
    }

    private static readonly Gen<(Step Step, int Person, int Group)[]> _steps =
        Gen.Select(Gen.Enum<Step>(), Gen.Int[0, 3], Gen.Int[0, 1]).Array[0, 40];

    [Fact]
    public void Counts_and_lists_agree_with_a_recount() => _steps.Sample(steps =>
    {
        var world = new TestWorld().World;
        Group[] groups = [world.Group("Group", GroupType.ConnectGroup), world.Group("Group", GroupType.ConnectGroup)];
        foreach (var (step, person, at) in steps)
        {
            Take(world, step, person, groups[at]);
            Check(world, groups);
        }
    }, iter: 500);

    private static void Take(World world, Step step, int person, Group group)
    {
        var user = world.Person(person);
        var member = group.Find(user.Id);
        switch (step)
        {
            case Step.Join: group.Add(user, Role.Member); break;
            case Step.JoinAsAdmin: group.Add(user, Role.Admin); break;
            case Step.Leave: group.Remove(user); break;
            case Step.Subscribe when member is null: group.Subscribers.Add(user); break;
            case Step.Unsubscribe: group.Subscribers.Remove(user); break;
            case Step.MakeAdmin when member is not null: group.SetRole(member, Role.Admin); break;
            case Step.MakeMember when member is not null: group.SetRole(member, Role.Member); break;
            case Step.SignIn: user.Provision(); break;
            case Step.Delete: world.Users.Remove(user); break;
        }
    }

    private static void Check(World world, Group[] groups)
    {
        foreach (var group in groups)
        {
            group.AdminCount.Should().Be(group.Members.Count(member => member.Role == Role.Admin));
            group.UnprovisionedCount.Should().Be(group.Members.Count(member => !member.User.IsProvisioned));
            var subscribers = group.Subscribers.After(0, int.MaxValue).Subscribers;
            group.Subscribers.UnprovisionedCount.Should().Be(subscribers.Count(user => !user.IsProvisioned));
            subscribers.Any(user => group.Find(user.Id) is not null).Should().BeFalse("a member is no subscriber beside it");
        }

        foreach (var user in world.Users.All)
        {
            var found = groups.Where(group => group.Find(user.Id) is not null || group.Subscribers.Contains(user));
            user.Groups.Select(group => group.Id).Order(Comparer<GroupId>.Create(ById)).Should()
                .Equal(found.Select(group => group.Id).Order(Comparer<GroupId>.Create(ById)));
        }
    }

    private static int ById(GroupId one, GroupId other) => string.CompareOrdinal(one.Text, other.Text);
}

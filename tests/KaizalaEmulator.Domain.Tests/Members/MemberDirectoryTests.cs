using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Tests.Members;

public sealed class MemberDirectoryTests
{
    private readonly World _world = new TestWorld().World;
    private readonly Group _group;
    private readonly Caller _admin;

    public MemberDirectoryTests()
    {
        _group = _world.Group("Group");
        var user = _world.Person(9);
        _group.Add(user, Role.Admin);
        _admin = _world.Caller(user);
    }

    [Fact]
    public void A_number_that_is_in_the_group_already_keeps_its_role()
    {
        _world.Members.Add(_admin, _group.Id, [_admin.User.MobileNumber.Text]).Value.Should().BeEmpty();

        _group.AdminCount.Should().Be(1);
        _group.Members.Should().ContainSingle();
    }

    [Fact]
    public void One_number_in_several_spellings_is_one_member()
    {
        _world.Members.Add(_admin, _group.Id, ["+491510000001", "+49 151 0000001", "+49 (151) 0000-001"]).Value.Should().BeEmpty();

        _group.Members.Should().HaveCount(2);
    }

    [Fact]
    public void An_admin_steps_down_only_when_another_stays()
    {
        var other = _world.Person(1);
        _group.Add(other, Role.Member);
        _world.Members.SetRole(_admin, _group.Id, _admin.User.Id, "Member").IsSuccess.Should().BeFalse();
        _world.Members.Remove(_admin, _group.Id, _admin.User.Id).IsSuccess.Should().BeFalse();

        _world.Members.SetRole(_admin, _group.Id, other.Id, " admin ").IsSuccess.Should().BeTrue();

        _world.Members.SetRole(_admin, _group.Id, _admin.User.Id, "Member").IsSuccess.Should().BeTrue();
        _world.Members.SetRole(_admin, _group.Id, other.Id, "Member").IsSuccess.Should().BeFalse("who asks is no admin any more");
        _world.Members.Remove(_admin, _group.Id, _admin.User.Id).IsSuccess.Should().BeTrue("anybody may leave");
    }

    [Fact]
    public void A_group_token_has_an_admins_rights_in_its_group_alone()
    {
        var elsewhere = _world.Group("Group");
        elsewhere.Add(_admin.User, Role.Admin);
        var token = _admin with { Kind = TokenKind.Group, Group = _group.Id };

        _world.Members.Add(token, _group.Id, ["+491510000001"]).IsSuccess.Should().BeTrue();
        _world.Members.List(token, elsewhere.Id).IsSuccess.Should().BeFalse();
    }
}

using KaizalaEmulator.Domain.Bots;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Tests.Bots;

public sealed class BotDirectoryTests
{
    [Fact]
    public void A_bot_is_a_provisioned_user_without_a_number_and_no_person_of_the_tenant()
    {
        using var test = new TestWorld();
        test.Member.StartAt("kms2");

        var bot = test.World.Bots.Create(test.UserCaller, "Reporter", "https://x/y.png").Value!;

        bot.User.IsBot.Should().BeTrue();
        bot.User.MobileNumber.Text.Should().BeEmpty();
        bot.User.IsProvisioned.Should().BeTrue();
        bot.User.DisplayName.Should().Be("Reporter");
        bot.User.PictureUrl.Should().Be("https://x/y.png");
        bot.User.Endpoint.Should().Be("kms2");
        bot.Creator.Should().Be(test.Member);
        test.World.Users.Find(bot.User.Id).Should().Be(bot.User);
        test.World.Users.All.Should().BeEquivalentTo([test.Admin, test.Member]);
        test.Member.IsBot.Should().BeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_bot_needs_a_name(string? name)
    {
        using var test = new TestWorld();

        test.World.Bots.Create(test.UserCaller, name, picture: null).Error!.Message.Should().StartWith("name: expected the bot's name");
    }

    [Fact]
    public void A_name_has_a_limit()
    {
        using var test = new TestWorld();
        BotLimits.NameCharacters.Should().Be(100);

        test.World.Bots.Create(test.UserCaller, new string('x', 100), picture: null).IsSuccess.Should().BeTrue();
        test.World.Bots.Create(test.UserCaller, new string('x', 101), picture: null).Error.Should().Be(BotErrors.NameTooLong(101));
    }

    [Fact]
    public void A_person_manages_their_own_bots_and_a_tenant_level_token_all()
    {
        using var test = new TestWorld();
        var own = test.World.Bots.Create(test.UserCaller, "Own", picture: null).Value!;
        var others = test.World.Bots.Create(test.TenantCaller, "Other", picture: null).Value!;

        test.World.Bots.List(test.UserCaller).Value.Should().Equal(own);
        test.World.Bots.List(test.TenantCaller).Value.Should().Equal(own, others);
        test.World.Bots.Change(test.UserCaller, others.User.Id, "Mine", picture: null).Error
            .Should().Be(BotErrors.Unknown(others.User.Id.Text));
        test.World.Bots.IssueToken(test.UserCaller, others.User.Id).Error!.Kind.Should().Be(ErrorKind.NotFound);
        test.World.Bots.Delete(test.UserCaller, others.User.Id).Error!.Kind.Should().Be(ErrorKind.NotFound);
        test.World.Bots.Change(test.TenantCaller, own.User.Id, "Renamed", picture: null).Value!.User.Name.Should().Be("Renamed");
    }

    [Fact]
    public void A_group_token_manages_none()
    {
        using var test = new TestWorld();
        var caller = test.GroupCaller(test.Group("Team"));
        var bot = test.World.Bots.Create(test.UserCaller, "Reporter", picture: null).Value!;

        test.World.Bots.Create(caller, "Reporter", picture: null).Error.Should().Be(BotErrors.NeedsUserToken);
        test.World.Bots.List(caller).Error.Should().Be(BotErrors.NeedsUserToken);
        test.World.Bots.IssueToken(caller, bot.User.Id).Error.Should().Be(BotErrors.NeedsUserToken);
    }

    [Fact]
    public void A_change_leaves_what_it_does_not_name()
    {
        using var test = new TestWorld();
        var bot = test.World.Bots.Create(test.UserCaller, "Reporter", "a.png").Value!;

        test.World.Bots.Change(test.UserCaller, bot.User.Id, name: null, "b.png").IsSuccess.Should().BeTrue();
        bot.User.Name.Should().Be("Reporter");
        test.World.Bots.Change(test.UserCaller, bot.User.Id, "Writer", picture: null).IsSuccess.Should().BeTrue();
        bot.User.PictureUrl.Should().Be("b.png");
        test.World.Bots.Change(test.UserCaller, bot.User.Id, " ", picture: null).Error!.Kind.Should().Be(ErrorKind.InvalidParameters);
    }

    [Fact]
    public void An_admin_of_a_group_adds_a_bot_once()
    {
        using var test = new TestWorld();
        var group = test.Group("Team");
        group.Add(test.Member, Role.Admin);
        var bot = test.World.Bots.Create(test.TenantCaller, "Reporter", picture: null).Value!;

        var first = test.World.Bots.AddToGroup(test.UserCaller, group.Id, bot.User.Id.Text).Value!;
        var again = test.World.Bots.AddToGroup(test.GroupCaller(group), group.Id, $"{bot.User.Id}@1").Value!;

        first.Role.Should().Be(Role.Member);
        again.Should().Be(first);
        group.Members.Should().HaveCount(2);
    }

    [Fact]
    public void Only_an_admin_adds_a_bot_and_only_one_there_is()
    {
        using var test = new TestWorld();
        var group = test.Group("Team");
        group.Add(test.Member, Role.Member);
        var bot = test.World.Bots.Create(test.UserCaller, "Reporter", picture: null).Value!;

        test.World.Bots.AddToGroup(test.UserCaller, group.Id, bot.User.Id.Text).Error!.Message.Should().Contain("The role Admin is needed to add bots");
        test.World.Bots.AddToGroup(test.TenantCaller, group.Id, bot.User.Id.Text).Error!.Kind.Should().Be(ErrorKind.NotFound);
        test.World.Bots.AddToGroup(test.GroupCaller(group), group.Id, null).Error!.Message.Should().StartWith("botUserId:");
        test.World.Bots.AddToGroup(test.GroupCaller(group), group.Id, test.Admin.Id.Text).Error.Should().Be(BotErrors.Unknown(test.Admin.Id.Text));
        group.Members.Should().ContainSingle();
    }

    [Fact]
    public void A_bots_token_reaches_the_groups_the_bot_is_in()
    {
        using var test = new TestWorld();
        var group = test.Group("Team");
        group.Add(test.Member, Role.Admin);
        var bot = test.World.Bots.Create(test.UserCaller, "Reporter", picture: null).Value!;
        var caller = test.World.Bots.IssueToken(test.UserCaller, bot.User.Id).Value!.Caller;

        caller.Kind.Should().Be(TokenKind.User);
        test.World.Groups.SeatOf(caller, group.Id).IsSuccess.Should().BeFalse();
        test.World.Bots.AddToGroup(test.UserCaller, group.Id, bot.User.Id.Text);

        test.World.Groups.SeatOf(caller, group.Id).Value!.Role.Should().Be(Role.Member);
    }

    [Fact]
    public void A_deactivated_connector_gets_no_token_of_a_bot()
    {
        using var test = new TestWorld();
        var bot = test.World.Bots.Create(test.UserCaller, "Reporter", picture: null).Value!;
        test.Connector.IsActive = false;

        test.World.Bots.IssueToken(test.UserCaller, bot.User.Id).Error.Should().Be(TokenErrors.Deactivated(test.Connector.ApplicationId));
    }

    [Fact]
    public void A_deleted_bot_is_gone_from_groups_and_its_tokens_are_void()
    {
        using var test = new TestWorld();
        var group = test.Group("Team");
        group.Add(test.Member, Role.Admin);
        var bot = test.World.Bots.Create(test.UserCaller, "Reporter", picture: null).Value!;
        test.World.Bots.AddToGroup(test.UserCaller, group.Id, bot.User.Id.Text);
        var token = test.World.Bots.IssueToken(test.UserCaller, bot.User.Id).Value!;

        test.World.Bots.Delete(test.UserCaller, bot.User.Id).Value.Should().Be(bot);

        group.Members.Should().ContainSingle().Which.User.Should().Be(test.Member);
        test.World.Tokens.Judge(test.World.Tokens.Find(token.Text)).Should().Be(TokenErrors.Invalid);
        test.World.Users.Find(bot.User.Id).Should().BeNull();
        test.World.Bots.All.Should().BeEmpty();
    }

    [Fact]
    public void Removing_the_user_behind_a_bot_removes_the_bot()
    {
        using var test = new TestWorld();
        var bot = test.World.Bots.Create(test.UserCaller, "Reporter", picture: null).Value!;

        test.World.Users.Remove(bot.User);

        test.World.Bots.Find(bot.User.Id).Should().BeNull();
    }

    [Fact]
    public void A_bot_outlives_its_creator()
    {
        using var test = new TestWorld();
        var bot = test.World.Bots.Create(test.UserCaller, "Reporter", picture: null).Value!;

        test.World.Users.Remove(test.Member);

        test.World.Bots.List(test.TenantCaller).Value.Should().ContainSingle().Which.Creator.Name.Should().Be("Field Member");
        bot.User.IsBot.Should().BeTrue();
    }
}

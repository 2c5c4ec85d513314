using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Server.Tests.Api.Rights;

/// <summary>Everybody may take themselves out of a group.</summary>
public sealed class LeavingTests
{
    [Fact]
    public async Task A_subscriber_leaves()
    {
        await using var scene = await PublicGroup.StartAsync();

        (await Remove(scene, scene.Reader, scene.Reader)).ShouldBeOk();

        scene.Group.Subscribers.Contains(scene.Reader).Should().BeFalse();
        (await scene.As(scene.Reader).GetJson(scene.Path)).ShouldBeUnknown();
    }

    [Fact]
    public async Task A_subscriber_takes_nobody_else_out()
    {
        await using var scene = await PublicGroup.StartAsync();

        (await Remove(scene, scene.Reader, scene.Member)).ShouldBeForbidden("Admin", "Subscriber");
        (await Remove(scene, scene.Reader, scene.OtherReader)).ShouldBeForbidden("Admin", "Subscriber");

        scene.Group.Subscribers.Count.Should().Be(2);
    }

    [Fact]
    public async Task A_member_leaves_but_takes_nobody_else_out()
    {
        await using var scene = await PublicGroup.StartAsync();

        (await Remove(scene, scene.Member, scene.Admin)).ShouldBeForbidden("Admin", "Member");
        (await Remove(scene, scene.Member, scene.Member)).ShouldBeOk();

        scene.Group.Members.Select(member => member.User).Should().Equal(scene.Admin);
    }

    [Fact]
    public async Task The_last_admin_leaves_only_last()
    {
        await using var scene = await PublicGroup.StartAsync();

        (await Remove(scene, scene.Admin, scene.Admin)).ShouldBeBad("last admin");
        (await Remove(scene, scene.Admin, scene.Member)).ShouldBeOk();
        (await Remove(scene, scene.Admin, scene.Admin)).ShouldBeOk();

        scene.Group.Find(scene.Admin.Id).Should().BeNull();
    }

    [Fact]
    public async Task An_outsider_has_nothing_to_leave()
    {
        await using var scene = await PublicGroup.StartAsync();
        var stranger = scene.Kaizala.Person("+911000000051");

        (await Remove(scene, stranger, stranger)).ShouldBeUnknown(scene.Group.Id.Text);
        scene.Group.Find(stranger.Id).Should().BeNull();
        scene.Group.AdminCount.Should().Be(1);
    }

    private static Task<JsonAnswer> Remove(PublicGroup scene, User caller, User person) =>
        scene.As(caller).DeleteJson($"{scene.Path}/members/{person.Id}");
}

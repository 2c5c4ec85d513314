using System.Net;
using KaizalaEmulator.Server.Webhooks;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary>Addresses are judged after the name was resolved, all of them.</summary>
public sealed class GuardTests
{
    [Fact]
    public async Task A_name_with_one_foreign_address_among_its_own_is_refused()
    {
        var guard = new CallbackGuard([], Resolve("127.0.0.1", "10.1.2.3"));

        var connect = async () => await guard.ConnectAsync(new DnsEndPoint("smuggler.test", 80), CancellationToken.None);

        (await connect.Should().ThrowAsync<CallbackHostRefusedException>()).WithMessage("*smuggler.test is at 10.1.2.3*--allow-callback-host smuggler.test*");
    }

    [Fact]
    public async Task The_address_that_was_judged_is_the_one_connected_to()
    {
        await using var receiver = RawReceiver.Start(RawReceiver.Ok("text/plain", "ok"));
        var resolved = 0;
        var guard = new CallbackGuard([], (_, _) => Task.FromResult(new[] { ++resolved == 1 ? IPAddress.Loopback : IPAddress.Parse("10.1.2.3") }));

        await using var stream = await guard.ConnectAsync(new DnsEndPoint("rebinding.test", new Uri(receiver.Url).Port), CancellationToken.None);

        stream.Should().NotBeNull();
        resolved.Should().Be(1, "a second look could find another address");
    }

    [Fact]
    public async Task A_host_allowed_by_name_is_called_wherever_it_is()
    {
        await using var receiver = RawReceiver.Start(RawReceiver.Ok("text/plain", "ok"));
        // No address answers but loopback here: the foreign one is tried first, refused by the machine, and passed over.
        var guard = new CallbackGuard(["Allowed.test"], Resolve("255.255.255.255", "127.0.0.1"));

        await using var stream = await guard.ConnectAsync(new DnsEndPoint("allowed.TEST", new Uri(receiver.Url).Port), CancellationToken.None);

        stream.Should().NotBeNull();
    }

    private static Func<string, CancellationToken, Task<IPAddress[]>> Resolve(params string[] addresses) =>
        (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray());
}

using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Relocation;

/// <summary><c>GET /_emulator/relocate</c>: the relocations that wait.</summary>
public sealed class WaitingTests
{
    [Fact]
    public async Task Relocations_are_listed_while_they_wait_for_calls_or_a_time()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var portal = new Portal(kaizala);
        (await portal.Post($"users/{SignIns.Member}/relocate", "{endpoint:'kms2',afterCalls:3}")).ShouldBeOk();
        (await portal.Post($"users/{SignIns.Worker}/relocate", "{endpoint:'kms2',at:'2090-01-01T00:00:00Z'}")).ShouldBeOk();
        (await portal.Post($"users/{SignIns.Admin}/relocate", "{endpoint:'kms2'}")).ShouldBeOk();

        var waiting = (await portal.Get("relocate")).ShouldBeOk().Json.GetProperty("relocations").EnumerateArray()
            .ToDictionary(one => one.GetProperty("mobileNumber").GetString()!);

        waiting.Keys.Should().BeEquivalentTo(SignIns.Member, SignIns.Worker);
        waiting[SignIns.Member].GetProperty("afterCalls").GetInt32().Should().Be(3);
        waiting[SignIns.Worker].GetProperty("at").GetDateTimeOffset().Year.Should().Be(2090);
    }
}

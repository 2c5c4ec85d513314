using KaizalaEmulator.Contracts.Playing;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.ContractSuite;

/// <summary>The collection against the emulator, over a socket.</summary>
public sealed class EmulatorOnSocketTests(EmulatorOnSocketTests.Target target) : IClassFixture<EmulatorOnSocketTests.Target>
{
    public static TheoryData<string> Requests => Suite.Requests;

    [Theory]
    [MemberData(nameof(Requests))]
    public void Holds(string request) => target.ShouldHold(request);

    public sealed class Target : TargetPlay
    {
        protected override async Task<IReadOnlyList<PlayedRequest>> PlayAsync()
        {
            await using var kaizala = await KaizalaServer.OnSocketAsync();
            return await Suite.PlayAsync(kaizala.Environment());
        }
    }
}

using KaizalaEmulator.Contracts.Playing;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.ContractSuite;

/// <summary>The collection against the emulator, in memory.</summary>
public sealed class EmulatorInProcessTests(EmulatorInProcessTests.Target target) : IClassFixture<EmulatorInProcessTests.Target>
{
    public static TheoryData<string> Requests => Suite.Requests;

    [Theory]
    [MemberData(nameof(Requests))]
    public void Holds(string request) => target.ShouldHold(request);

    public sealed class Target : TargetPlay
    {
        protected override async Task<IReadOnlyList<PlayedRequest>> PlayAsync()
        {
            await using var kaizala = await KaizalaServer.StartAsync();
            return await Suite.PlayAsync(kaizala.Environment(), kaizala.HttpMessageHandler);
        }
    }
}

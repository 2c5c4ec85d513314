using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Differences;
using KaizalaEmulator.Contracts.Playing;
using KaizalaEmulator.Contracts.Recordings;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.ContractSuite;

/// <summary>The collection against the recorded service, and the emulator against it.</summary>
public sealed class RecordedServiceTests(RecordedServiceTests.Target target) : IClassFixture<RecordedServiceTests.Target>
{
    public static TheoryData<string> Requests => Suite.Requests;

    [Theory]
    [MemberData(nameof(Requests))]
    public void Holds(string request) => target.ShouldHold(request);

    [Fact]
    public void Every_mapping_states_its_provenance() =>
        Recording.Read(Suite.InContracts("recordings")).Mappings.Select(mapping => (string?)mapping["Description"])
            .Should().OnlyContain(text => text!.StartsWith("captured: ") || System.Text.RegularExpressions.Regex.IsMatch(text, @"^composed from documentation \([DOIX]\): \S"));

    [Fact]
    public async Task Whatever_the_emulator_answers_otherwise_is_explained_and_nothing_else_is()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var emulator = await Suite.PlayAsync(kaizala.Environment().With([KeyValuePair.Create("run", "recorded")]), kaizala.HttpMessageHandler);
        var explained = Deviations.Read(Suite.InContracts("deviations.md"));

        var differences = new Comparison(new Normaliser(NormalisingRules.BuiltIn)).Compare(emulator, target.Played).ToList();

        differences.Where(difference => explained.Explaining(difference) is null).Should().BeEmpty("contracts/deviations.md explains every difference");
        explained.Rows.Except(differences.Select(explained.Explaining)).Should().BeEmpty("a row that explains nothing goes");
    }

    public sealed class Target : TargetPlay
    {
        protected override async Task<IReadOnlyList<PlayedRequest>> PlayAsync()
        {
            using var service = RecordedService.Start(Suite.InContracts("recordings"), port: 0, TimeProvider.System);
            return await Suite.PlayAsync(Suite.Environment("recorded").With(new Dictionary<string, string>
            {
                ["api-root"] = service.ApiRoot,
                ["endpoint-url"] = service.ApiRoot,
            }));
        }
    }
}

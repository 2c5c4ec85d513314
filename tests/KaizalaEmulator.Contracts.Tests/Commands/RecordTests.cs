using KaizalaEmulator.Contracts.Recordings;
using KaizalaEmulator.Contracts.Tests.Kit;

namespace KaizalaEmulator.Contracts.Tests.Commands;

/// <summary><c>record</c>, and what it wrote served again.</summary>
public sealed class RecordTests : IDisposable
{
    private readonly Harness _harness = new();

    [Fact]
    public async Task A_recording_holds_no_secret_and_states_its_provenance()
    {
        using var service = new SmallService();

        (await RecordAsync(service)).Should().Be(0, _harness.Error);

        var tenancy = _harness.Read("rec/tenancy.json");
        tenancy.Should().Contain($"captured: {service.ApiRoot} answered so on ");
        var all = string.Concat(Directory.EnumerateFiles(Path.Combine(_harness.Folder, "rec")).Select(File.ReadAllText));
        all.Should().NotContainAny(SmallService.Token, "SECRET0308", "code-0308-0308", new Uri(service.ApiRoot).Authority + "/v1");
    }

    [Fact]
    public async Task A_recording_served_holds_as_the_target_did()
    {
        using (var service = new SmallService())
            await RecordAsync(service);
        using var recorded = RecordedService.Start(Path.Combine(_harness.Folder, "rec"), port: 0, TimeProvider.System);

        for (var round = 0; round < 2; round++)
            (await _harness.RunAsync("verify", "--target", recorded.ApiRoot, "--collection", "c.json", "--environment", "e.json", "--folder", "Sign in")).Should().Be(0, _harness.Out);
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_left_alone()
    {
        using var service = new SmallService();
        Directory.CreateDirectory(Path.Combine(_harness.Folder, "rec"));
        _harness.Write("rec/mine.txt", "mine");

        (await RecordAsync(service)).Should().Be(2);

        _harness.Error.Should().Contain("--out: expected a folder that is new or empty");
        Directory.GetFiles(Path.Combine(_harness.Folder, "rec")).Should().ContainSingle();
    }

    public void Dispose() => _harness.Dispose();

    private Task<int> RecordAsync(SmallService service) => _harness.RunAsync(
        "record", "--target", service.ApiRoot, "--out", "rec",
        "--collection", _harness.Write("c.json", SmallService.Collection), "--environment", _harness.Write("e.json", SmallService.Environment));
}

using KaizalaEmulator.Contracts.Tests.Kit;

namespace KaizalaEmulator.Contracts.Tests.Commands;

/// <summary><c>diff</c>: two deployments, held against each other.</summary>
public sealed class DiffTests : IDisposable
{
    private readonly Harness _harness = new();

    [Fact]
    public async Task Two_that_differ_in_ids_and_hosts_alone_are_alike()
    {
        using var left = new SmallService();
        using var right = new SmallService(id: "00000308-0000-4000-8000-0000000000ff");

        (await DiffAsync(left, right)).Should().Be(0, _harness.Error);

        _harness.Out.Should().Be("2 requests compared: 0 differences, 0 more that are explained\n");
    }

    [Fact]
    public async Task A_difference_names_request_path_and_both_values()
    {
        using var left = new SmallService();
        using var right = new SmallService(name: "Somebody");

        (await DiffAsync(left, right)).Should().Be(1);

        _harness.Out.Should().Be("""
            Tenancy / Who am I: $.name
              left  "Field Admin"
              right "Somebody"
            2 requests compared: 1 differences, 0 more that are explained

            """);
    }

    [Fact]
    public async Task An_explained_difference_is_counted_apart()
    {
        using var left = new SmallService();
        using var right = new SmallService(name: "Somebody");
        _harness.Write("known.md", "# Known\n\n| request | place | why |\n| --- | --- | --- |\n| Tenancy / * | `$.name` | Another person. |\n");

        (await DiffAsync(left, right, "--ignore", "known.md")).Should().Be(0, _harness.Error);

        _harness.Out.Should().Be("2 requests compared: 0 differences, 1 more that are explained\n");
    }

    [Fact]
    public async Task An_explanation_without_a_reason_is_refused_by_its_line()
    {
        using var service = new SmallService();
        _harness.Write("known.md", "| request | place | why |\n| --- | --- | --- |\n| Tenancy / * | $.name | |\n");

        (await DiffAsync(service, service, "--ignore", "known.md")).Should().Be(2);

        _harness.Error.Should().Match("*known.md, line 3: expected | request | place | why | *, got | Tenancy / * | $.name | |*");
    }

    public void Dispose() => _harness.Dispose();

    private Task<int> DiffAsync(SmallService left, SmallService right, params string[] more) => _harness.RunAsync(
    [
        "diff", "--left", left.ApiRoot, "--right", right.ApiRoot,
        "--collection", _harness.Write("c.json", SmallService.Collection), "--environment", _harness.Write("e.json", SmallService.Environment), .. more,
    ]);
}

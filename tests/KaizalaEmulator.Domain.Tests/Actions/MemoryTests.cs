using KaizalaEmulator.Domain.Actions;

namespace KaizalaEmulator.Domain.Tests.Actions;

/// <summary>Alone, or what other tests allocate would be counted too.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    private const int Count = 20_000;

    private readonly Office _office = new();

    [Fact]
    public void An_action_without_responses_costs_under_a_kilobyte()
    {
        Send(100);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Send(Count);
        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / Count;

        each.Should().BeLessThan(1000);
        _office.Team.Posts.Should().HaveCount(Count + 100);
    }

    private void Send(int count)
    {
        for (var i = 0; i < count; i++)
            _office.Send(Office.Survey(new QuestionDraft("Locked?", "SingleOption") { Options = [new OptionDraft("Yes"), new OptionDraft("No")] }));
    }
}

using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Mutations;

/// <summary>What a target without a defect answered, operation by operation, in order.</summary>
internal sealed class Baseline
{
    private readonly Dictionary<string, List<ReceivedResponse>> _answers = new(StringComparer.Ordinal);

    public IEnumerable<string> Operations => _answers.Keys.Order(StringComparer.Ordinal);

    public void Add(string operation, ReceivedResponse response)
    {
        if (!_answers.TryGetValue(operation, out var list))
            _answers[operation] = list = [];
        list.Add(response);
    }

    /// <summary>What the n-th call of an operation was answered; null beyond the last.</summary>
    public ReceivedResponse? Answer(string operation, int call) =>
        _answers.TryGetValue(operation, out var list) && call < list.Count ? list[call] : null;
}

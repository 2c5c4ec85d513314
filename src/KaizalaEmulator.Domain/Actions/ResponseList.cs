using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>The responses to one action, in the order of coming; an updated one keeps its place.</summary>
public sealed class ResponseList
{
    /// <summary>Of every action that nobody has responded to yet.</summary>
    internal static readonly ResponseList Empty = new();

    private readonly OrderedDictionary<ResponseId, Response> _byId = [];
    private readonly HashSet<User> _responders = [];

    internal ResponseList()
    {
    }

    public int Count => _byId.Count;

    public IReadOnlyCollection<Response> All => _byId.Values;

    /// <summary>Of a job, how many of its assignees have done it.</summary>
    public int CompletedCount { get; private set; }

    public Response? Find(ResponseId id) => _byId.GetValueOrDefault(id);

    public bool Has(User responder) => _responders.Contains(responder);

    internal void Put(Response response)
    {
        var earlier = Find(response.Id);
        CompletedCount += (response.IsCompleted ? 1 : 0) - (earlier is { IsCompleted: true } ? 1 : 0);
        _byId[response.Id] = response;
        _responders.Add(response.Responder);
    }
}

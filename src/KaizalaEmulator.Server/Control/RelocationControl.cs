using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Endpoints;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Server.Control;

internal sealed record RelocateRequest(string? Endpoint, int? AfterCalls, DateTimeOffset? At)
{
    public RelocationTime When => new(AfterCalls, At);
}

internal sealed record RelocationsAnswer(IReadOnlyList<RelocationAnswer> Relocations);

/// <summary>A relocation, done or still waiting for calls or a time.</summary>
internal sealed record RelocationAnswer(string MobileNumber, string From, string Endpoint, string State)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? AfterCalls { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? At { get; init; }

    public static RelocationAnswer Of(Relocation relocation) =>
        new(relocation.User.MobileNumber.Text, relocation.From, relocation.To, relocation.IsDone ? "done" : "pending")
        {
            AfterCalls = relocation.CallsLeft,
            At = relocation.At,
        };
}

internal static class RelocationControl
{
    public static void MapRelocation(this ControlRoutes control)
    {
        control.Post<RelocateRequest, RelocationAnswer>("/users/{id}/relocate", Relocate, changes: "relocations");
        control.Post<RelocateRequest, RelocationsAnswer>("/relocate", RelocateAll, changes: "relocations");
        control.Get<RelocationsAnswer>("/relocate", call => Show(call.World.Relocations.Pending));
    }

    private static Result<RelocationAnswer> Relocate(ControlCall call, RelocateRequest body)
    {
        var relocations = call.World.Relocations;
        return UsersControl.Find(call.World, call.Route("id"))
            .Then(user => relocations.Relocate(user, body.Endpoint, body.When))
            .Map(RelocationAnswer.Of);
    }

    private static Result<RelocationsAnswer> RelocateAll(ControlCall call, RelocateRequest body) =>
        call.World.Relocations.RelocateAll(body.Endpoint, body.When)
            .Map(Show);

    private static RelocationsAnswer Show(IEnumerable<Relocation> relocations) => new([.. relocations.Select(RelocationAnswer.Of)]);
}

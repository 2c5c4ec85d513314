using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KaizalaEmulator.Server.Control.Phones;
using KaizalaEmulator.Server.Control.Webhooks;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Http.Json;
using KaizalaEmulator.Server.Seeds;

namespace KaizalaEmulator.Server.Control;

[JsonSerializable(typeof(DoneAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(NewWorldRequest))]
[JsonSerializable(typeof(WorldBanner))]
[JsonSerializable(typeof(WorldsAnswer))]
[JsonSerializable(typeof(AdvanceRequest))]
[JsonSerializable(typeof(SetClockRequest))]
[JsonSerializable(typeof(ClockAnswer))]
[JsonSerializable(typeof(PinsAnswer))]
[JsonSerializable(typeof(SeedUser))]
[JsonSerializable(typeof(UserAnswer))]
[JsonSerializable(typeof(UsersAnswer))]
[JsonSerializable(typeof(GroupListAnswer))]
[JsonSerializable(typeof(GroupPeopleAnswer))]
[JsonSerializable(typeof(SeedConnector))]
[JsonSerializable(typeof(ConnectorAnswer))]
[JsonSerializable(typeof(ConnectorsAnswer))]
[JsonSerializable(typeof(SeedPackage))]
[JsonSerializable(typeof(PackageAnswer))]
[JsonSerializable(typeof(PackagesAnswer))]
[JsonSerializable(typeof(SeedToken))]
[JsonSerializable(typeof(NewTokenAnswer))]
[JsonSerializable(typeof(TokensAnswer))]
[JsonSerializable(typeof(EndTokensRequest))]
[JsonSerializable(typeof(RelocateRequest))]
[JsonSerializable(typeof(RelocationAnswer))]
[JsonSerializable(typeof(RelocationsAnswer))]
[JsonSerializable(typeof(ThrottleRequest))]
[JsonSerializable(typeof(ThrottleAnswer))]
[JsonSerializable(typeof(FaultRequest))]
[JsonSerializable(typeof(FaultAddedAnswer))]
[JsonSerializable(typeof(FaultsAnswer))]
[JsonSerializable(typeof(RequestsAnswer))]
[JsonSerializable(typeof(RequestAnswer))]
[JsonSerializable(typeof(RequestSummariesAnswer))]
[JsonSerializable(typeof(WebhooksAnswer))]
[JsonSerializable(typeof(TriggerRequest))]
[JsonSerializable(typeof(DeliveriesAnswer))]
[JsonSerializable(typeof(DeliveryAnswer))]
[JsonSerializable(typeof(DeliverySummariesAnswer))]
[JsonSerializable(typeof(RedeliverRequest))]
[JsonSerializable(typeof(RedeliveredAnswer))]
[JsonSerializable(typeof(PolicyRequest))]
[JsonSerializable(typeof(PoliciesAnswer))]
[JsonSerializable(typeof(ReleaseRequest))]
[JsonSerializable(typeof(ReleasedAnswer))]
[JsonSerializable(typeof(IdleAnswer))]
[JsonSerializable(typeof(ChatsAnswer))]
[JsonSerializable(typeof(FeedAnswer))]
[JsonSerializable(typeof(PostAnswer))]
[JsonSerializable(typeof(CoverageAnswer))]
[JsonSerializable(typeof(UsageAnswer))]
internal sealed partial class ControlJson : JsonSerializerContext
{
    private static readonly ControlJson Wire = new(CreateOptions(JsonIgnoreCondition.Never));

    public static JsonTypeInfo<T> TypeOf<T>() => Wire.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new InvalidOperationException($"ControlJson lacks [JsonSerializable(typeof({typeof(T).Name}))].");

    /// <summary>How the control plane reads and writes; also in its stream of events.</summary>
    public static JsonSerializerOptions CreateOptions(JsonIgnoreCondition ignored)
    {
        var options = WireJson.CreateOptions();
        options.DefaultIgnoreCondition = ignored;
        options.Converters.Add(new IsoTimeConverter());
        options.Converters.Add(new IsoDurationConverter());
        return options;
    }
}

/// <summary>The answer where nothing but success is to be said.</summary>
internal sealed record DoneAnswer
{
    public bool Result { get; init; } = true;
}

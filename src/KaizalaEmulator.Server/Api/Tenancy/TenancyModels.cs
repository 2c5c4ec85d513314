using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Api.Groups;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Tenancy;

internal sealed record MeAnswer(string Id, string Name, string PhoneNumber, string PictureUrl)
{
    public static MeAnswer Of(User user) => new(user.Id.Text, user.Name, user.MobileNumber.Text, user.PictureUrl);
}

internal sealed record FoundGroupsAnswer(IReadOnlyList<GroupAnswer> Groups, bool HasMore)
{
    public static FoundGroupsAnswer Of(FoundGroups found) => new([.. found.Seats.Select(GroupAnswer.Of)], found.HasMore);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MeAnswer))]
[JsonSerializable(typeof(FoundGroupsAnswer))]
internal sealed partial class TenancyJson : JsonSerializerContext
{
    public static readonly TenancyJson Wire = new(WireJson.CreateOptions());
}

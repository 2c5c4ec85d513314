using System.Net.Http.Json;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Growth;

/// <summary>A person in ten groups and a public group of theirs, and the calls whose rate is compared.</summary>
internal sealed class Site
{
    private const string Person = "+4670000000";
    private const string Text = "The pump at the north gate runs again.";

    private readonly KaizalaServer _kaizala;
    private readonly Group _group;
    private readonly Group _public;
    private readonly HttpClient _http;

    private Site(KaizalaServer kaizala, Group group, Group @public)
    {
        _kaizala = kaizala;
        _group = group;
        _public = @public;
        _http = kaizala.CreateClient(kaizala.AccessTokenOf(Person));
    }

    public static IReadOnlyList<string> Calls { get; } = ["POST messages", "GET groups", "GET subscribers", "GET actions"];

    public static Site Build(KaizalaServer kaizala)
    {
        var groups = Enumerable.Range(0, 9).Select(number => kaizala.AddGroup($"Team {number}", Person)).ToList();
        lock (kaizala.World.Gate)
        {
            var hub = kaizala.World.Groups.Add(null, "Hub", GroupType.ConnectGroup, "", isOrganisation: false).Value!;
            hub.Add(UserOf(kaizala, Person), Role.Admin);
            Subscribe(kaizala, hub, 0, 100);
            return new Site(kaizala, groups[0], hub);
        }
    }

    /// <summary>Fills the world; the answer is bytes a message takes beyond its text.</summary>
    public double Grow(int groups, int subscribers, int messages)
    {
        var world = _kaizala.World;
        lock (world.Gate)
        {
            var other = UserOf(_kaizala, "+4671111111");
            for (var i = 0; i < groups; i++)
                world.Groups.Add(null, $"Group {i}", GroupType.Group, "", isOrganisation: false).Value!.Add(other, Role.Admin);
            Subscribe(_kaizala, _public, 100, subscribers);

            var before = GC.GetTotalMemory(forceFullCollection: true);
            var textBytes = 0L;
            for (var i = 0; i < messages; i++)
            {
                var text = $"{Text} {i}";
                textBytes += text.Length * sizeof(char);
                world.Messages.Post(_group, other, text, world.Now, new Addressed(Audience.Members));
            }

            return (GC.GetTotalMemory(forceFullCollection: true) - before - textBytes) / (double)messages;
        }
    }

    public async Task SendAsync(string call)
    {
        using var answer = call switch
        {
            "POST messages" => await _http.PostAsJsonAsync($"v1/groups/{_group.Id}/messages", new { message = Text }),
            "GET groups" => await _http.GetAsync("v1/groups"),
            "GET subscribers" => await _http.GetAsync($"v1/groups/{_public.Id}/subscribers?count=50"),
            _ => await _http.GetAsync($"v1/groups/{_group.Id}/actions?actionType=survey&count=30"),
        };
        answer.EnsureSuccessStatusCode();
    }

    private static void Subscribe(KaizalaServer kaizala, Group group, int from, int to)
    {
        for (var i = from; i < to; i++)
            group.Subscribers.Add(UserOf(kaizala, $"+467{i:D8}"));
    }

    private static User UserOf(KaizalaServer kaizala, string number) =>
        kaizala.World.Users.FindOrAdd(PhoneNumber.Read("mobileNumber", number).Value);
}

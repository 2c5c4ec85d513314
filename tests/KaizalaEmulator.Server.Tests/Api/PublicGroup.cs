using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api;

/// <summary>A world with a public group in it: an admin, a member, and two subscribers.</summary>
internal sealed class PublicGroup : IAsyncDisposable
{
    private readonly List<HttpClient> _clients = [];

    private PublicGroup(KaizalaServer kaizala)
    {
        Kaizala = kaizala;
        Admin = kaizala.Person("+911000000001");
        Member = kaizala.Person("+911000000002");
        Reader = kaizala.Person("+911000000011");
        OtherReader = kaizala.Person("+911000000012");
        Group = kaizala.Plant("News", GroupType.ConnectGroup)
            .With(Role.Admin, Admin).With(Role.Member, Member).With(Role.Subscriber, Reader, OtherReader);
    }

    public KaizalaServer Kaizala { get; }

    public Group Group { get; }

    public User Admin { get; }

    public User Member { get; }

    public User Reader { get; }

    public User OtherReader { get; }

    public string Path => $"v1/groups/{Group.Id}";

    public static async Task<PublicGroup> StartAsync() => new(await KaizalaServer.StartAsync());

    /// <summary>A client that speaks as that person, until the end of the test.</summary>
    public HttpClient As(User person)
    {
        var client = Kaizala.As(person);
        _clients.Add(client);
        return client;
    }

    public ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        return Kaizala.DisposeAsync();
    }
}

using CsCheck;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Subscribers;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Tests.Subscribers;

/// <summary>Whoever comes and goes while a client pages through the subscribers, it misses nobody and reads nobody twice.</summary>
public class SubscriberPagingTests
{
    private const int People = 12;

    /// <summary>Between two pages, some leave and some come: a number below <see cref="People"/> leaves, the rest come.</summary>
    private static readonly Gen<(int Size, int[] Changes)[]> Walks =
        Gen.Select(Gen.Int[1, 4], Gen.Int[0, (2 * People) - 1].Array[0, 5]).Array[1, 40];

    [Fact]
    public void Who_stays_is_read_once_and_in_order() => Gen.Select(Gen.Int[0, People], Walks).Sample((start, walk) =>
    {
        var run = Walk(start, walk);

        run.Read.Where(run.Stayed.Contains).Should().Equal(run.Stayed, "those who stayed keep the order of subscribing");
    });

    [Fact]
    public void Nobody_is_read_more_often_than_they_subscribed() => Gen.Select(Gen.Int[0, People], Walks).Sample((start, walk) =>
    {
        var run = Walk(start, walk);

        run.Read.CountBy(user => user).Where(row => row.Value > run.Joins[row.Key]).Should().BeEmpty();
    });

    [Fact]
    public void Counts_follow_every_change() => Gen.Select(Gen.Int[0, People], Walks).Sample((start, walk) =>
    {
        var run = Walk(start, walk);

        run.List.Count.Should().Be(run.Present.Count);
        run.List.UnprovisionedCount.Should().Be(run.Present.Count(user => !user.IsProvisioned));
        run.List.After(0, int.MaxValue).Subscribers.Should().Equal(run.Present);
    });

    private static Run Walk(int start, (int Size, int[] Changes)[] walk)
    {
        var world = WorldKit.Create();
        var people = Enumerable.Range(0, People).Select(number => world.Person(number)).ToArray();
        var list = world.Group("News", GroupType.ConnectGroup).Subscribers;
        var present = new List<User>();
        var stayed = new List<User>();
        var joins = people.ToDictionary(user => user, _ => 0);
        foreach (var user in people.Take(start))
            Join(user);
        people[0].Provision();

        stayed.AddRange(present);
        var read = new List<User>();
        long? place = 0;
        for (var page = 0; place is not null; page++)
        {
            var (size, changes) = page < walk.Length ? walk[page] : (Size: 4, Changes: []);
            var found = list.After(place.Value, size);
            found.Subscribers.Count.Should().BeLessThanOrEqualTo(size);
            read.AddRange(found.Subscribers);
            place = found.Next;
            foreach (var change in changes)
            {
                if (change >= People)
                    Join(people[change - People]);
                else
                    Leave(people[change]);
            }
        }

        return new Run(list, read, stayed, present, joins);

        void Join(User user)
        {
            var isNew = !present.Contains(user);
            list.Add(user).Should().Be(isNew);
            if (!isNew)
                return;
            present.Add(user);
            joins[user]++;
        }

        void Leave(User user)
        {
            list.Remove(user).Should().Be(present.Remove(user));
            stayed.Remove(user);
        }
    }

    /// <summary>What a walk read, who was there from its beginning to its end, and who is there now, in order.</summary>
    private sealed record Run(
        SubscriberList List, List<User> Read, List<User> Stayed, List<User> Present, Dictionary<User, int> Joins);
}

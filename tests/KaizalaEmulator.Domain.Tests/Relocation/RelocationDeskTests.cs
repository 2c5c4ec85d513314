using KaizalaEmulator.Domain.Endpoints;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Time;

namespace KaizalaEmulator.Domain.Tests.Relocation;

public class RelocationDeskTests
{
    private readonly World _world = WorldKit.Create();

    [Theory]
    [InlineData("api")]
    [InlineData("kms1")]
    [InlineData("kms2")]
    public void A_person_never_relocated_is_served_by_every_host(string host) =>
        _world.Relocations.Judge(_world.Person(), host).Should().Be(Passage.Served);

    [Theory]
    [InlineData("api", Passage.SentOn)]
    [InlineData("kms1", Passage.SentOn)]
    [InlineData("kms2", Passage.Served)]
    [InlineData("kms3", Passage.SentOn)]
    public void A_relocated_person_is_served_by_the_new_endpoint_alone(string host, Passage passage)
    {
        var person = _world.Person();

        _world.Relocations.Relocate(person, "KMS2", RelocationTime.Now).Value!.IsDone.Should().BeTrue();

        person.Endpoint.Should().Be("kms2");
        _world.Relocations.Judge(person, host).Should().Be(passage);
    }

    [Fact]
    public void An_unknown_endpoint_is_refused_and_the_known_ones_are_named()
    {
        var refused = _world.Relocations.Relocate(_world.Person(), "kms9", RelocationTime.Now).Error!;

        refused.Kind.Should().Be(ErrorKind.NotFound);
        refused.Message.Should().Contain("kms9").And.Contain("kms1, kms2, kms3");
    }

    [Fact]
    public void A_relocation_to_where_the_person_is_conflicts() =>
        _world.Relocations.Relocate(_world.Person(), "kms1", RelocationTime.Now).Error!.Kind.Should().Be(ErrorKind.Conflict);

    [Fact]
    public void After_so_many_calls_the_next_one_is_sent_on()
    {
        var person = _world.Person();
        _world.Relocations.Relocate(person, "kms2", new RelocationTime(AfterCalls: 3));

        var passages = Enumerable.Range(0, 5).Select(_ => _world.Relocations.Judge(person, "kms1")).ToList();

        passages.Should().Equal(Passage.Served, Passage.Served, Passage.ServedLast, Passage.SentOn, Passage.SentOn);
    }

    [Fact]
    public void The_last_call_before_a_relocation_still_finds_the_old_endpoint()
    {
        var person = _world.Person();
        _world.Relocations.Relocate(person, "kms2", new RelocationTime(AfterCalls: 1));

        _world.Relocations.Judge(person, "kms1");
        person.Endpoint.Should().Be("kms1");

        _world.Relocations.CallAnswered(person);
        person.Endpoint.Should().Be("kms2");
    }

    [Fact]
    public void Calls_of_others_do_not_count()
    {
        var person = _world.Person();
        _world.Relocations.Relocate(person, "kms2", new RelocationTime(AfterCalls: 1));

        _world.Relocations.Judge(_world.Person("+911199999999"), "kms1").Should().Be(Passage.Served);

        _world.Relocations.Judge(person, "kms1").Should().Be(Passage.ServedLast);
    }

    [Fact]
    public async Task At_its_time_it_fires_and_the_move_reports_it()
    {
        var person = _world.Person();
        _world.Relocations.Relocate(person, "kms2", new RelocationTime(At: WorldKit.Start.AddHours(2)));

        var before = await MoveAsync(TimeSpan.FromMinutes(119));
        _world.Relocations.Judge(person, "kms1").Should().Be(Passage.Served);
        var move = await MoveAsync(TimeSpan.FromMinutes(1));

        before.Fired.Should().BeEmpty();
        move.Fired.Should().Equal(new Fired("relocation", WorldKit.Start.AddHours(2), "+919910870005"));
        _world.Relocations.Judge(person, "kms1").Should().Be(Passage.SentOn);
    }

    [Fact]
    public void A_time_that_has_passed_is_now()
    {
        var person = _world.Person();

        _world.Relocations.Relocate(person, "kms2", new RelocationTime(At: WorldKit.Start.AddDays(-1)));

        person.Endpoint.Should().Be("kms2");
    }

    [Fact]
    public async Task A_newer_order_takes_the_place_of_one_that_waits()
    {
        var person = _world.Person();
        _world.Relocations.Relocate(person, "kms2", new RelocationTime(At: WorldKit.Start.AddHours(1)));

        _world.Relocations.Relocate(person, "kms3", RelocationTime.Now);
        var move = await MoveAsync(TimeSpan.FromHours(2));

        move.Fired.Should().BeEmpty();
        person.Endpoint.Should().Be("kms3");
    }

    [Fact]
    public void All_are_moved_who_are_not_there_yet()
    {
        var first = _world.Person();
        var second = _world.Person("+911199999999");
        second.StartAt("kms2");

        var moved = _world.Relocations.RelocateAll("kms2", RelocationTime.Now);

        moved.Value!.Select(relocation => relocation.User).Should().Equal(first);
        second.IsRelocated.Should().BeFalse();
        _world.Relocations.RelocateAll("kms2", RelocationTime.Now).Error!.Kind.Should().Be(ErrorKind.Conflict);
    }

    [Fact]
    public void It_waits_for_calls_or_for_a_time_and_not_for_both() =>
        _world.Relocations.Relocate(_world.Person(), "kms2", new RelocationTime(1, WorldKit.Start.AddHours(1)))
            .Error!.Kind.Should().Be(ErrorKind.InvalidParameters);

    [Fact]
    public async Task Two_runs_with_the_same_seed_fire_the_same_in_the_same_order()
    {
        var first = await RunAsync(seed: 7);
        var second = await RunAsync(seed: 7);

        first.Should().HaveCount(500).And.BeInAscendingOrder(fired => fired.At);
        second.Should().Equal(first);
    }

    private static async Task<IReadOnlyList<Fired>> RunAsync(int seed)
    {
        var world = WorldKit.Create(seed);
        for (var i = 0; i < 500; i++)
        {
            var at = WorldKit.Start.AddMinutes(world.Chance.Next(1, 30 * 24 * 60));
            world.Relocations.Relocate(world.Person($"+9100000{i:D5}"), "kms2", new RelocationTime(At: at));
        }

        return (await world.Clock.AdvanceAsync(TimeSpan.FromDays(30), TestContext.Current.CancellationToken)).Fired;
    }

    private Task<ClockMove> MoveAsync(TimeSpan by) => _world.Clock.AdvanceAsync(by, TestContext.Current.CancellationToken);
}

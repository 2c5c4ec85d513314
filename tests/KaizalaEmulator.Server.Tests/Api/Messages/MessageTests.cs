using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Messages;

public sealed class MessageTests
{
    private const string ToTeam = "/v1/groups/" + SignIns.Team + "/messages";
    private const string ToNews = "/v1/groups/" + SignIns.News + "/messages";

    [Theory]
    [InlineData(1)]
    [InlineData(4000)]
    public async Task A_message_of_up_to_4000_characters_is_sent(int length)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient(kaizala.AccessTokenOf(SignIns.Member));

        var reply = (await http.Post(ToTeam, $"{{message:'{new string('é', length)}'}}")).ShouldBeOk();

        reply.Json.EnumerateObject().Should().ContainSingle().Which.Name.Should().Be("referenceId");
        var sent = kaizala.World.Groups.All.First().Messages.Last();
        sent.Id.ToString().Should().Be(reply["referenceId"]);
        sent.Text.Length.Should().Be(length);
        sent.Sender.MobileNumber.Text.Should().Be(SignIns.Member);
    }

    [Theory]
    [InlineData("{message:'x',subscribers:null}")]
    [InlineData("{message:'x',subscribers:[],sendToAllSubscribers:false}")]
    [InlineData("{message:'x',sendToAllSubscribers:true}")]
    [InlineData("{MESSAGE:'x',replyToReferenceId:null}")]
    [InlineData("{message:'x',replyToReferenceId:''}")]
    public async Task On_a_flat_group_it_is_a_plain_post(string body)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        (await http.Post(ToTeam, body)).ShouldBeOk();
    }

    [Fact]
    public async Task A_reply_names_the_message_it_answers()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var first = (await http.Post(ToTeam, "{message:'Who?'}"))["referenceId"];

        (await http.Post(ToTeam, $"{{message:'Me',replyToReferenceId:'{first.ToUpperInvariant()}'}}")).ShouldBeOk();

        kaizala.World.Groups.All.First().Messages.Last().ReplyTo!.Id.ToString().Should().Be(first);
    }

    [Fact]
    public async Task Addressees_who_were_not_reached_are_reported_beside_success()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        Subscribe(kaizala, SignIns.Subscriber);

        var reply = (await http.Post(ToNews, $"{{message:'x',subscribers:['{SignIns.Subscriber}','{SignIns.Worker}','+4915112345678','x']}}")).ShouldBeOk();

        var failed = reply.Json.GetProperty("failedResult").EnumerateArray().ToList();
        failed.Select(row => row.GetProperty("subscriber").GetString()).Should().Equal(SignIns.Worker, "+4915112345678", "x");
        failed[0].EnumerateObject().Select(member => member.Name).Should().Equal("subscriber", "subscriberId", "errorReason", "errorCode");
        failed[0].GetProperty("subscriberId").GetString().Should().Be("03080308-0000-4000-8000-0000000000a4");
        failed[1].GetProperty("subscriberId").GetString().Should().BeEmpty();
    }

    [Fact]
    public async Task A_bare_number_counts_as_a_list_of_one_and_all_subscribers_wins_over_it()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        Subscribe(kaizala, SignIns.Subscriber);
        var news = kaizala.World.Groups.All.ElementAt(1);

        (await http.Post(ToNews, $"{{message:'x',subscribers:'{SignIns.Subscriber}'}}")).ShouldBeOk();
        news.Messages.Last().Audience.Named.Should().ContainSingle();

        (await http.Post(ToNews, $"{{message:'x',subscribers:['{SignIns.Worker}'],sendToAllSubscribers:'true'}}")).ShouldBeOk()
            .Json.TryGetProperty("failedResult", out _).Should().BeFalse();
        news.Messages.Last().Audience.Named.Should().BeEmpty();
    }

    [Fact]
    public async Task A_reply_to_a_directed_message_must_name_the_same_subscribers()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        Subscribe(kaizala, SignIns.Subscriber, SignIns.Worker);
        var first = (await http.Post(ToNews, $"{{message:'x',subscribers:['{SignIns.Subscriber}']}}"))["referenceId"];
        Task<Reply> Answer(string subscribers) => http.Post(ToNews, $"{{message:'y',replyToReferenceId:'{first}',subscribers:[{subscribers}]}}");

        (await Answer($"'{SignIns.Worker}'")).ShouldBeBadRequest("subscribers: a reply to a directed message must name the same subscribers*");
        (await Answer("")).ShouldBeBadRequest("subscribers: *");
        (await Answer($"'{SignIns.Subscriber}','{SignIns.Worker}'")).ShouldBeBadRequest("subscribers: *");
        (await Answer($"'{SignIns.Subscriber}'")).ShouldBeOk();
    }

    [Theory]
    [InlineData(ToTeam, "{}", "message: expected text, got nothing.")]
    [InlineData(ToTeam, "{message:null}", "message: expected text, got nothing.")]
    [InlineData(ToTeam, "{message:'  '}", "message: expected text, got nothing.")]
    [InlineData(ToTeam, "{message:'x',subscribers:['+911199999999']}", "subscribers: group * is a flat group*")]
    public async Task A_field_that_is_missing_or_wrong_is_named(string path, string body, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var before = WorldSnapshot.Of(kaizala.World);

        (await http.Post(path, body)).ShouldBeBadRequest(message);
        (await http.Post(path, $"{{message:'{new string('x', 4001)}'}}")).ShouldBeBadRequest("message: expected at most 4000 characters, got 4001.");

        WorldSnapshot.Of(kaizala.World).Should().Be(before);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task A_reply_to_what_the_group_does_not_hold_is_not_found(string reference)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var elsewhere = (await http.Post(ToNews, "{message:'x'}"))["referenceId"];

        foreach (var id in new[] { reference, elsewhere })
            (await http.Post(ToTeam, $"{{message:'x',replyToReferenceId:'{id}'}}")).ShouldBeNotFound($"replyToReferenceId: no message \"{id}\" in this group.");
    }

    [Fact]
    public async Task Sending_to_all_subscribers_is_for_admins()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        (await http.Put($"/v1/groups/{SignIns.News}/members", $"{{members:['{SignIns.Member}']}}")).ShouldBeOk();
        using var member = kaizala.CreateClient(kaizala.AccessTokenOf(SignIns.Member));

        (await member.Post(ToNews, "{message:'x',sendToAllSubscribers:true}"))
            .ShouldBeForbidden("The role Admin is needed to send to all subscribers*the caller's role is Member.");
        (await http.Post(ToNews, "{message:'x',sendToAllSubscribers:true}")).ShouldBeOk();
    }

    private static void Subscribe(KaizalaServer kaizala, params string[] numbers)
    {
        lock (kaizala.World.Gate)
            foreach (var number in numbers)
                kaizala.World.Groups.All.ElementAt(1).Subscribers.Add(kaizala.World.Users.All.Single(user => user.MobileNumber.Text == number));
    }
}

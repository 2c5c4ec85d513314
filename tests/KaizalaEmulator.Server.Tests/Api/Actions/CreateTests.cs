using KaizalaEmulator.Domain.Actions;

namespace KaizalaEmulator.Server.Tests.Api.Actions;

/// <summary>Each kind of action in the shape of its published sample.</summary>
public sealed class CreateTests
{
    [Fact]
    public async Task A_job_is_sent()
    {
        await using var site = await Site.StartAsync();

        var sent = await site.SendAsync("""
            {
                actionType:"Job",
                actionBody: {
                    title : "Refuel the van",
                    assignedTo : ["+911199999999", "+911099999999"],
                    dueDate : 10
                }
            }
            """);

        Guid.TryParseExact(sent.Text("referenceId"), "D", out _).Should().BeTrue();
        Guid.TryParseExact(sent.Text("actionId"), "D", out _).Should().BeTrue();
        sent.EnumerateObject().Should().HaveCount(2);
        var job = site.Sent<Job>();
        job.Title.Should().Be("Refuel the van");
        job.DueAt.Should().Be(site.Kaizala.Clock.Now.AddHours(10));
        job.Assignees.Select(user => user.MobileNumber.Text).Should().Equal(Site.MemberNumber, Site.WorkerNumber);
    }

    [Fact]
    public async Task A_survey_of_every_published_question_is_sent()
    {
        await using var site = await Site.StartAsync();

        await site.SendAsync("""
            {
              actionType: "Survey",
              actionBody: {
                isAnonymous:false,
                isSenderOnly:true,
                acceptMultipleResponses:true,
                dueDate:10,
                title: "How was the shift?",
                questions: [
                  { title: "What happened?", type: "Text" },
                  { title: "Which gate?", type: "SingleOption", options: [{title:"North"},{title:"South"}] },
                  { title: "Which tools?", type: "MultiOption", options: [{title:"Pump"},{title:"Lamp"},{title:"Rope"}] },
                  { title: "How many?", type: "Numeric" },
                  { title: "Where?", type: "Location" },
                  { title: "When?", type: "DateTime" },
                  { title: "A picture?", type: "Image" }
                  ]
              }
            }
            """);

        var form = site.Sent<Form>();
        (form.IsAnonymous, form.IsSenderOnly, form.AcceptsMultipleResponses).Should().Be((false, true, true));
        form.Questions.Select(question => question.Type).Should().Equal(
            QuestionType.Text, QuestionType.SingleOption, QuestionType.MultiOption, QuestionType.Numeric,
            QuestionType.Location, QuestionType.DateTime, QuestionType.Image);
        form.Questions[2].Options.Should().Equal("Pump", "Lamp", "Rope");
    }

    [Fact]
    public async Task A_poll_is_sent()
    {
        await using var site = await Site.StartAsync();

        await site.SendAsync($$$"""
            {actionType:"Poll", actionBody:{question:"Which gate shall we paint first?",
                choices:
                    [
                    {title:"North",image:"{{{Site.MediaResource()}}}"},
                    {title:"South"},
                    {title:"Neither"}
                    ],
                expiryInHours:10}}
            """);

        var poll = site.Sent<Poll>();
        poll.Title.Should().Be("Which gate shall we paint first?");
        poll.ExpiresAt.Should().Be(site.Kaizala.Clock.Now.AddHours(10));
        poll.Choices.Select(choice => (choice.Title, choice.Image?.Url)).Should()
            .Equal(("North", "https://cdn.example.com/gate.jpg"), ("South", null), ("Neither", null));
    }

    [Theory]
    [InlineData("duration:45", 45)]
    [InlineData("DurationInMins:45", 45)]
    [InlineData("DurationInMins:null", 30)]
    public async Task A_meeting_is_proposed(string duration, int minutes)
    {
        await using var site = await Site.StartAsync();

        await site.SendAsync($$$"""
            {actionType:"LetsMeet", actionBody:{title:"Lunch?", startingTime:"2026-01-10T12:00:00Z", {{{duration}}}, place:{"latitude":15.0,"longitude":96.0,"name":"Canteen"}, agenda:"The new roster", isSenderOnly:false}}
            """);

        site.Sent<LetsMeet>().Should().BeEquivalentTo(new
        {
            Title = "Lunch?",
            StartsAt = new DateTimeOffset(2026, 1, 10, 12, 0, 0, TimeSpan.Zero),
            Minutes = minutes,
            Place = new Place(15, 96, "Canteen"),
            Agenda = "The new roster",
            IsSenderOnly = false,
        });
    }

    [Fact]
    public async Task An_action_of_a_package_is_sent()
    {
        await using var site = await Site.StartAsync();

        await site.SendAsync("""
            {"id":"com.contoso.cards.visit.2","actionBody":{"title":"Visit","validity":48,
              "properties":[{"name":"site","type":"Text","value":"North"},{"name":"round","type":1,"value":"3"}]}}
            """);

        var form = site.Sent<Form>();
        form.Package!.Value.FullText.Should().Be("com.contoso.cards.visit.2");
        form.ExpiresAt.Should().Be(site.Kaizala.Clock.Now.AddHours(48));
        form.Properties.Should().Equal(new Property("site", PropertyType.Text, "North"), new Property("round", PropertyType.Numeric, "3"));
    }
}

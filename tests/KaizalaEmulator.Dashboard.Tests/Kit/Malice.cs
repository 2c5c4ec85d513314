namespace KaizalaEmulator.Dashboard.Tests.Kit;

/// <summary>Texts that would run, were they ever taken for markup.</summary>
internal static class Malice
{
    /// <summary>The global that such a text sets when it runs.</summary>
    public const string Mark = "hasRun";

    /// <summary>One that fits wherever a text does; <paramref name="where"/> tells them apart.</summary>
    public static string Text(string where) =>
        $"{where}\"><img src=x onerror=\"window.{Mark}=1\"><script>window.{Mark}=1</script><svg onload=window.{Mark}=1>'`${{{Mark}=1}}";

    /// <summary>A tenant in which every text somebody gives is one of them.</summary>
    public static string Seed => Json(new
    {
        tenant = new { id = "03080308-0000-4000-8000-00000000c001", name = Text("tenant") },
        connectors = new[] { new { applicationId = "0c5e308a-7a1b-4c3d-9e2f-030803080308", applicationSecret = "KZDEMO0308", name = Text("connector"), permissions = "all", redirectUrls = new[] { "http://localhost" } } },
        users = new object[]
        {
            new { mobileNumber = "+919910870005", name = Text("admin"), pin = "8876", role = "tenantAdmin", provisioned = true },
            new { mobileNumber = "+911199999999", name = Text("member"), pin = "8876", provisioned = true },
        },
        groups = new[]
        {
            new
            {
                groupId = Demo.FieldTeam,
                name = Text("group"),
                welcomeMessage = Text("welcome"),
                isOrganisation = true,
                members = new object[] { new { mobileNumber = "+919910870005", role = "Admin" }, new { mobileNumber = "+911199999999" } },
                messages = new[] { new { from = "+911199999999", message = Text("message") } },
                actions = new object[]
                {
                    new
                    {
                        from = "+919910870005",
                        actionType = "Survey",
                        actionBody = new { title = Text("survey"), description = Text("description"), questions = new object[] { new { title = Text("question"), type = "SingleOption", options = new[] { new { title = Text("option") } } }, new { title = Text("free"), type = "Text" } } },
                        responses = new[] { new { from = "+911199999999", actionBody = new { answers = new[] { Text("option"), Text("answer") } } } },
                    },
                    new { from = "+919910870005", actionType = "Poll", actionBody = new { question = Text("poll"), choices = new[] { new { title = Text("choice") } } } },
                    new { from = "+919910870005", actionType = "Job", actionBody = new { title = Text("job"), assignedTo = new[] { "+911199999999" } } },
                    new { from = "+919910870005", actionType = "Announcement", actionBody = new { title = Text("announcement"), message = Text("news") } },
                    new { from = "+919910870005", actionType = "LetsMeet", actionBody = new { title = Text("meeting"), startingTime = "2027-01-05T08:00:00Z", agenda = Text("agenda"), place = new { latitude = 1, longitude = 2, name = Text("place") } } },
                },
            },
        },
        tokens = new[] { new { kind = "tenant", applicationId = "0c5e308a-7a1b-4c3d-9e2f-030803080308", mobileNumber = "+919910870005", refreshToken = "kaizala-demo-refresh", accessToken = "kaizala-demo-access" } },
    });

    private static string Json(object value) => System.Text.Json.JsonSerializer.Serialize(value);
}

using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.Phones;

/// <summary>A person's phone on the page, and what one does with it.</summary>
internal sealed class Handset(Visit visit, string name)
{
    public const string Admin = "Field Admin";
    public const string Member = "Field Member";
    public const string Worker = "Field Worker";
    public const string Subscriber = "Hub Subscriber";

    public ILocator Element => visit.Page.GetByRole(AriaRole.Region, new() { Name = $"Phone of {name}", Exact = true });

    /// <summary>What is written in the conversation, the latest last.</summary>
    public ILocator Posts => Element.GetByRole(AriaRole.Article);

    public ILocator Post(string text) => Posts.Filter(new() { HasText = text }).Last;

    public ILocator Button(string label) => Element.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });

    public ILocator Field(string label) => Element.GetByLabel(label, new() { Exact = true });

    public async Task SayAsync(string text)
    {
        var line = Element.GetByPlaceholder("Message");
        await line.FillAsync(text);
        await line.PressAsync("Enter");
        await Expect(line).ToHaveValueAsync("");
    }

    /// <summary>Begins something new of a kind, such as a survey, from the conversation.</summary>
    public async Task BeginAsync(string kind)
    {
        await Button("Attach or create").ClickAsync();
        await Button(kind).ClickAsync();
    }

    /// <summary>Chooses files to attach to what is being written.</summary>
    public async Task AttachAsync(params FilePayload[] files)
    {
        var chooser = visit.Page.WaitForFileChooserAsync();
        await BeginAsync("Photo or file");
        await (await chooser).SetFilesAsync(files);
    }
}

internal static class HandsetReading
{
    public static Handset PhoneOf(this Visit visit, string name) => new(visit, name);

    /// <summary>The link to phones side by side, each of them at a place; one place is where all of them are.</summary>
    public static string PhonesAt(string places, params string[] numbers) => $"/phones/{string.Join(',', numbers)}/{places}";
}

using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Scripting;

namespace KaizalaEmulator.Contracts.Playing;

/// <summary>One run of a collection: its variables, its cookies, its sandbox.</summary>
internal sealed class Run : IDisposable
{
    private readonly PlayerOptions options;
    private readonly VariableStack variables;
    private readonly HttpSender sender;
    private readonly Lazy<Sandbox> sandbox;
    private readonly RequestBuilder builder;

    public Run(PostmanCollection collection, PostmanEnvironment? environment, PlayerOptions options)
    {
        this.options = options;
        variables = new VariableStack(
            new VariableScope(environment?.Values), new VariableScope(collection.Root.Variables), new VariableScope(options.Globals?.Values),
            new DynamicVariables(options.Chance, options.Time));
        foreach (var (name, value) in options.Data)
            variables.Data.Set(name, value);

        sender = new HttpSender(options, new Relocation(variables));
        builder = new RequestBuilder(collection.BaseFolder);
        sandbox = new Lazy<Sandbox>(() => new Sandbox(new SandboxHost(variables, options.Scripts, options.Time)
        {
            EnvironmentName = environment?.Name,
            Send = SendAsync,
            Cookies = sender.Cookies.For,
            Console = options.Console,
        }));
    }

    /// <summary>Plays one request; also tells which its scripts want next, null for the one that follows.</summary>
    public async Task<(PlayedRequest Played, NextRequest? Next)> PlayAsync(PlayStep step, CancellationToken cancel)
    {
        variables.Folders = [.. step.Ancestors.Skip(1).Reverse().Where(folder => folder.Variables.Count > 0).Select(folder => new VariableScope(folder.Variables))];
        var play = new RequestPlay(step, sandbox, cancel);
        await play.RunScriptsAsync(before: true);
        if (play.Skipped)
            return (play.Result with { Skipped = true }, play.Next);

        try
        {
            var behaviour = Behaviour.Of(step.Chain, options);
            var template = RequestResolver.Resolve(play.Template, InheritedAuth(step, play.Template), variables);
            play.Resolved = template;
            play.Request = builder.Build(template, behaviour);
            (play.Request, play.Response) = await sender.SendAsync(play.Request, behaviour, cancel);
        }
        catch (SendException e)
        {
            play.Fail(e.Message);
            play.Request = e.Request ?? play.Request;
        }

        if (play is { Request: { } sent, Response: { } answer } && options.Variants is { } variants)
        {
            foreach (var variant in variants(step.Request, sent, answer))
                await TryAsync(play, variant, step, cancel);
        }

        await JudgeAsync(play);
        return (play.Result, play.Next);
    }

    private async Task JudgeAsync(RequestPlay play)
    {
        await play.RunScriptsAsync(before: false);
        if (play is { Request: { } request, Response: { } response } && options.Contract is { } contract)
            play.Assertions.AddRange(contract(request, response));
    }

    /// <summary>The contract is asked first: what it catches needs no script.</summary>
    private async Task TryAsync(RequestPlay play, Variant variant, PlayStep step, CancellationToken cancel)
    {
        var trial = new RequestPlay(step, sandbox, cancel) { Resolved = play.Resolved, Request = play.Request, Response = variant.Response };
        trial.Assertions.AddRange(options.Contract?.Invoke(play.Request!, variant.Response) ?? []);
        if (trial.Result.Passed)
        {
            var before = variables.Save();
            await trial.RunScriptsAsync(before: false);
            VariableStack.Restore(before);
        }

        variant.Judge(trial.Result);
    }

    public void Dispose()
    {
        sender.Dispose();
        if (sandbox.IsValueCreated)
            sandbox.Value.Dispose();
    }

    private static Auth? InheritedAuth(PlayStep step, RequestTemplate template) =>
        template.Auth ?? step.Request.Auth ?? step.Ancestors.LastOrDefault(item => item.Auth is not null)?.Auth;

    /// <summary>Sends for a script: as it states it, without variables, as in Postman.</summary>
    private async Task<ReceivedResponse> SendAsync(RequestTemplate request, CancellationToken cancel)
    {
        var behaviour = Behaviour.Of([], options);
        var applied = AuthApplier.Apply(request, request.Auth);
        var (_, response) = await sender.SendAsync(builder.Build(applied, behaviour), behaviour, cancel);
        return response;
    }
}

using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Scripting;

namespace KaizalaEmulator.Contracts.Playing;

/// <summary>One request while it is played.</summary>
internal sealed class RequestPlay(PlayStep step, Lazy<Sandbox> sandbox, CancellationToken cancel)
{
    private string? error;

    /// <summary>The request as stated, changed by what pre-request scripts changed.</summary>
    public RequestTemplate Template { get; private set; } = step.Request.Request;

    /// <summary>The request with its variables filled in; null before that.</summary>
    public RequestTemplate? Resolved { get; set; }

    public SentRequest? Request { get; set; }

    public ReceivedResponse? Response { get; set; }

    public List<Assertion> Assertions { get; } = [];

    public bool Skipped { get; private set; }

    public NextRequest? Next { get; private set; }

    public PlayedRequest Result => new(step.Request.Path) { Request = Request, Response = Response, Assertions = Assertions, Error = error };

    /// <summary>Keeps the first reason why it could not be played.</summary>
    public void Fail(string reason) => error ??= reason;

    /// <summary>Runs the scripts of one kind: the collection's, its folders', its own.</summary>
    public async Task RunScriptsAsync(bool before)
    {
        foreach (var script in step.Chain.SelectMany(item => item.Scripts).Where(script => script.Before == before))
        {
            var outcome = await sandbox.Value.RunAsync(script, Context(), cancel);
            Assertions.AddRange(outcome.Assertions);
            Next = outcome.Next ?? Next;
            Template = outcome.Request ?? Template;
            if (outcome.Error is not null)
                Fail($"{script.Place}: {outcome.Error}");

            Skipped |= outcome.Skip;
            if (Skipped)
                return;
        }
    }

    private ScriptContext Context() => Request is { } sent
        ? new ScriptContext(step.Request, AsSent(sent), sent.Url) { Response = Response }
        : new ScriptContext(step.Request, Resolved ?? Template, null);

    /// <summary>What scripts see afterwards: the URL and headers that travelled, the body field by field.</summary>
    private RequestTemplate AsSent(SentRequest sent) => new(sent.Method, UrlReader.Parse(sent.Url.OriginalString))
    {
        Headers = [.. sent.Headers.Select(header => new Parameter(header.Key, header.Value))],
        Body = Resolved?.Body,
        Auth = Resolved?.Auth,
    };
}

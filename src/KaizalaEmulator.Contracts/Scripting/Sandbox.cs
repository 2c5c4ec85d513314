using Jint;
using Jint.Constraints;
using Jint.Native;
using Jint.Runtime;
using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>Runs the scripts of one run, one at a time; they share globals, as in Postman, and reach nothing outside.</summary>
internal sealed class Sandbox : IDisposable
{
    /// <summary>A token that can end, but does not: the engine takes no notice of one that cannot.</summary>
    private static readonly CancellationToken Idle = new CancellationTokenSource().Token;

    private readonly SandboxHost host;
    private readonly Engine engine;
    private readonly EventLoop loop;
    private readonly CancellationConstraint cancellation;
    private readonly RejectedPromises rejected;
    private readonly JsValue runScript;
    private readonly JsValue runCallback;
    private readonly JsValue failUnfinished;
    private readonly JsValue changedRequest;
    private int consoleLines;

    public Sandbox(SandboxHost host)
    {
        this.host = host;
        engine = new Engine(options => Limit(options, host.Limits));
        cancellation = engine.Constraints.Find<CancellationConstraint>()!;
        rejected = new RejectedPromises(engine);
        loop = new EventLoop(host.Time);

        var functions = new HostFunctions(engine);
        VariableFunctions.Add(functions, host.Variables);
        ReportFunctions.Add(functions, this);
        AnswerFunctions.Add(functions, this);
        SendFunctions.Add(functions, this, host.Send, loop);
        var exports = engine.Call(engine.Evaluate(SandboxSource.Prepared), functions.Target);
        runScript = exports.Get("runScript");
        runCallback = exports.Get("runCallback");
        failUnfinished = exports.Get("failUnfinished");
        changedRequest = exports.Get("changedRequest");
    }

    public ScriptOutcome Outcome { get; private set; } = new();

    public ScriptContext Context { get; private set; } = null!;

    public ScriptLimits Limits => host.Limits;

    /// <summary>Ends when the script at hand has no more time.</summary>
    public CancellationToken Ending { get; private set; }

    public IReadOnlyDictionary<string, string> CookiesFor(Uri? url) => host.Cookies(url);

    public void WriteLine(string level, string text)
    {
        if (++consoleLines <= Limits.ConsoleLines)
            host.Console?.Invoke(new ConsoleLine(Context.Item.Path, level, text));
    }

    /// <summary>Runs a callback that a script handed over.</summary>
    public void Call(JsValue callback, params JsValue[] arguments) => engine.Call(runCallback, [callback, .. arguments]);

    public async Task<ScriptOutcome> RunAsync(CollectionScript script, ScriptContext context, CancellationToken cancel)
    {
        Outcome = new ScriptOutcome();
        Context = context;
        consoleLines = 0;
        var prepared = PreparedScript.Of(script);
        if (prepared.SyntaxError is { } error)
        {
            Outcome.Error = $"SyntaxError: {error}";
            return Outcome;
        }

        using var limit = new CancellationTokenSource(Limits.Time, host.Time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        Ending = ending.Token;
        cancellation.Reset(Ending);
        try
        {
            await RunToEndAsync(prepared, script.Before);
        }
#pragma warning disable CA1031 // Whatever the engine throws at a script is that script's failure, and the run goes on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            cancel.ThrowIfCancellationRequested();
            engine.Advanced.ResetCallStack();
            Outcome.Error = ScriptEnd.Reason(e, Limits);
        }
        finally
        {
            loop.Clear();
            rejected.Clear();
            host.Variables.Settle();
            await ending.CancelAsync();
            cancellation.Reset(Idle);
        }

        return Outcome;
    }

    public void Dispose() => engine.Dispose();

    private async Task RunToEndAsync(PreparedScript prepared, bool before)
    {
        var script = engine.Evaluate(prepared.Script);
        engine.Call(runScript, ScriptInput.Of(engine, Context, before, host.EnvironmentName), script);
        engine.Advanced.ProcessTasks();
        while (!loop.IsIdle)
        {
            (await loop.NextAsync(Ending))();
            engine.Advanced.ProcessTasks();
        }

        engine.Call(failUnfinished);
        Outcome.Error ??= rejected.First;
        if (before && ScriptValues.TextOrNull(engine.Call(changedRequest)) is { } changed)
            Outcome.Request = RequestReader.Parse(changed, Context.Item.Place);
    }

    private static void Limit(Options options, ScriptLimits limits)
    {
        options.LimitMemory(limits.Memory).MaxStatements(limits.Statements).CancellationToken(Idle).Constraint(() => new StackConstraint());
        options.Constraints.RegexTimeout = limits.Time;
        options.Constraints.MaxArraySize = 10_000_000;
        options.Json.MaxParseDepth = 512;
        options.AgentCanSuspend = false;
        options.TimeZone = TimeZoneInfo.Utc;
    }
}

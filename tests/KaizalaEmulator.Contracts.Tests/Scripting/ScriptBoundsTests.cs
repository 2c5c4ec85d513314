using KaizalaEmulator.Contracts.Playing;
using KaizalaEmulator.Contracts.Scripting;
using KaizalaEmulator.Contracts.Tests.Playing;

namespace KaizalaEmulator.Contracts.Tests.Scripting;

public sealed class ScriptBoundsTests
{
    [Theory]
    [InlineData("while (true) {}", "ran longer than its 0.3 s")]
    [InlineData("setInterval(() => {}, 5);", "ran longer than its 0.3 s")]
    [InlineData("/(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab');", "ran longer than 0.3 s")]
    [InlineData("[2, 1].sort(() => { while (true) {} });", "ran longer than its 0.3 s")]
    public async Task A_script_that_takes_too_long_is_ended_and_the_run_goes_on(string script, string reason) =>
        await HoldAsync(script, reason, new ScriptLimits { Time = TimeSpan.FromMilliseconds(300), Statements = int.MaxValue });

    [Theory]
    [InlineData("const all = []; while (true) all.push('x'.repeat(10000) + all.length);", "was ended")]
    [InlineData("new Uint8Array(1500000000);", "more than its 32 MB")]
    [InlineData("function again() { Promise.resolve().then(again); } again();", "was ended")]
    [InlineData("function deep() { return deep() + 1; } deep();", "called too deep")]
    [InlineData("const o = { get x() { return this.x; } }; o.x;", "called too deep")]
    [InlineData("function f() { throw new Error('x'); } Object.defineProperty(f, 'name', { get() { return f(); } }); f();", "was ended")]
    [InlineData("let o = {}; for (let i = 0; i < 5000; i++) o = { o }; JSON.stringify(o);", "at most 500 levels deep")]
    [InlineData("let a = []; for (let i = 0; i < 5000; i++) a = [a]; String(a);", "at most 500 levels deep")]
    [InlineData("let p = {}; for (let i = 0; i < 5000; i++) p = new Proxy(p, {}); p.x;", "at most 200 proxies")]
    [InlineData("Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0);", "TypeError")]
    [InlineData("for (let i = 0; i < 101; i++) pm.sendRequest('http://api.test/x');", "more than its 100 requests")]
    public async Task A_script_that_takes_too_much_is_ended_by_name_and_the_run_goes_on(string script, string reason) =>
        await HoldAsync(script, reason, new ScriptLimits { Time = TimeSpan.FromMinutes(1), Memory = 32 * 1024 * 1024 });

    [Fact]
    public async Task A_script_may_not_run_more_statements_than_its_limit()
    {
        var played = await Play.ScriptAsync("for (let i = 0; ; i++) {}", new PlayerOptions { Scripts = new ScriptLimits { Statements = 1000 } });

        played.Error.Should().EndWith("script ran more than its 1000 statements and was ended");
    }

    [Theory]
    [InlineData("typeof System + typeof importNamespace + typeof clr + typeof host + typeof process + typeof require_")]
    [InlineData("[].constructor.constructor('return typeof host + typeof System + typeof process + typeof module + typeof exports + typeof __dirname')()")]
    public async Task A_script_reaches_nothing_but_its_sandbox(string expression)
    {
        var lines = new List<ConsoleLine>();

        await Play.ScriptAsync($"console.log({expression});", new PlayerOptions { Console = lines.Add });

        lines.Single().Text.Should().Be(string.Concat(Enumerable.Repeat("undefined", 6)));
    }

    [Theory]
    [InlineData("file:///etc/hostname", "no document path is available")]
    [InlineData("other.json", "no document path is available")]
    [InlineData("http://127.0.0.1:1/schema.json", "is not followed")]
    public async Task A_schema_of_a_script_reaches_no_file_and_no_host(string reference, string reason) =>
        (await Play.ScriptAsync($"pm.expect({{}}).to.have.jsonSchema({{ $ref: '{reference}' }});")).Error.Should().Match($"*JSON Schema cannot be used:*{reason}*");

    [Fact]
    public async Task A_script_cannot_import_a_module() => (await Play.ScriptAsync("import('fs');")).Error.Should().Contain("odule");

    [Fact]
    public async Task A_script_cannot_reach_the_host_through_a_function_of_pm()
    {
        var played = await Play.ScriptAsync("pm.test('none', () => pm.expect(Object.keys(pm.test).concat(Object.keys(console.log))).to.not.include('host'));");

        played.Assertions.Single().Failure.Should().BeNull();
    }

    private static async Task HoldAsync(string script, string reason, ScriptLimits limits)
    {
        var collection = Play.Collection(Play.Request("greedy", script), Play.Request("next", before: "pm.variables.set('ran', 1);"));

        var played = await Play.AllAsync(collection, new PlayerOptions { Scripts = limits });

        played[0].Error.Should().Contain(reason);
        played[1].Request.Should().NotBeNull();
    }
}

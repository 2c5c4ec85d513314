using KaizalaEmulator.Contracts.Playing;
using KaizalaEmulator.Contracts.Tests.Playing;

namespace KaizalaEmulator.Contracts.Tests.Scripting;

public sealed class PromiseTests
{
    [Theory]
    [InlineData("pm.sendRequest('http://api.test/y').then(response => pm.test('kept', () => pm.expect(response.code).to.equal(200)));")]
    [InlineData("(async () => { const response = await pm.sendRequest('http://api.test/y'); pm.test('awaited', () => pm.expect(response.code).to.equal(200)); })();")]
    [InlineData("const response = await pm.sendRequest('http://api.test/y'); pm.test('awaited at the top', () => pm.expect(response.code).to.equal(200));")]
    [InlineData("pm.test('async', async () => { const response = await pm.sendRequest('http://api.test/y'); pm.expect(response.json()).to.eql({}); });")]
    [InlineData("pm.test('done', done => { pm.sendRequest('http://api.test/y', () => done()); });")]
    public async Task Sending_gives_a_promise(string script)
    {
        var played = await Play.ScriptAsync(script);

        played.Error.Should().BeNull();
        played.Assertions.Should().ContainSingle().Which.Failure.Should().BeNull();
    }

    [Theory]
    [InlineData("pm.test('async', async () => { await null; pm.expect(1).to.equal(2); });", "expected 1 to equal 2")]
    [InlineData("pm.test('async', async () => { await null; throw new TypeError('x'); });", "TypeError: x")]
    [InlineData("pm.test('done', done => done(new Error('told')));", "Error: told")]
    [InlineData("pm.test('never', done => {});", "Error: expected the test to finish, got neither a call of done nor a settled promise")]
    [InlineData("pm.test('never', () => new Promise(() => {}));", "Error: expected the test to finish, got neither a call of done nor a settled promise")]
    public async Task A_test_that_fails_later_fails(string script, string failure) =>
        (await Play.ScriptAsync(script)).Assertions.Should().ContainSingle().Which.Failure.Should().Be(failure);

    [Theory]
    [InlineData("(async () => { throw new RangeError('lost'); })();", "one: test script: RangeError: lost")]
    [InlineData("Promise.reject(new Error('lost'));", "one: test script: Error: lost")]
    [InlineData("setTimeout(() => { throw new Error('late'); }, 1);", "one: test script: Error: late")]
    [InlineData("await Promise.reject(new Error('awaited'));", "one: test script: Error: awaited")]
    public async Task What_nobody_catches_is_the_error_of_the_script(string script, string error) => (await Play.ScriptAsync(script)).Error.Should().Be(error);

    [Fact]
    public async Task What_is_caught_later_is_no_error() =>
        (await Play.ScriptAsync("const p = Promise.reject(new Error('caught')); setTimeout(() => p.catch(() => {}), 1);")).Error.Should().BeNull();
}

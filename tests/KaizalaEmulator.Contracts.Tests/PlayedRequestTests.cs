using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Tests;

public sealed class PlayedRequestTests
{
    [Fact]
    public void A_request_passes_when_it_was_played_and_every_assertion_held()
    {
        var held = new Assertion("status is 200", null, AssertionSource.Script);
        var played = new PlayedRequest(["Groups", "Create a group"]) { Assertions = [held] };

        played.Passed.Should().BeTrue();
        (played with { Assertions = [held, held with { Failure = "expected 200, got 404" }] }).Passed.Should().BeFalse();
        (played with { Error = "connection refused" }).Passed.Should().BeFalse();
    }
}

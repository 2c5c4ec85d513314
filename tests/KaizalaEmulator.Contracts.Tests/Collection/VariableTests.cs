using System.Text.RegularExpressions;

namespace KaizalaEmulator.Contracts.Tests.Collection;

/// <summary>The variables that requests and scripts read, and the environments that set them.</summary>
public sealed partial class VariableTests
{
    private static readonly string[] _published =
    [
        "mobile-number", "mobile-number-2", "mobile-number-3", "api-root", "application-id", "application-secret", "endpoint-url",
        "refresh-token", "access-token", "test-group-id", "test-public-group-id", "test-sub-group-id", "test-action-id",
        "test-survey-id", "test-webhook-id",
    ];

    private static readonly string[] _own = ["pin", "callback-url"];

    [Theory]
    [InlineData("emulator")]
    [InlineData("recorded")]
    [InlineData("real")]
    public void An_environment_has_the_names_of_the_published_one_and_two_more(string environment) =>
        OwnCollection.Environment(environment).Values.Select(variable => variable.Key).Except(["run"])
            .Should().BeEquivalentTo([.. _published, .. _own]);

    [Fact]
    public void Every_variable_that_is_read_is_set_somewhere()
    {
        var text = OwnCollection.ReadText(OwnCollection.FileName);
        var set = Set().Matches(text).Concat(Declared().Matches(text)).Select(match => match.Groups[1].Value);

        Read().Matches(text).Select(match => match.Groups[1].Value).Distinct()
            .Except([.. _published, .. _own, .. set])
            .Should().BeEmpty();
    }

    [Fact]
    public void The_emulators_environment_signs_in_as_its_demo_tenant()
    {
        var values = OwnCollection.Environment("emulator").Values.ToDictionary(variable => variable.Key, variable => variable.Value);

        values["api-root"].Should().Be("http://127.0.0.1:8308");
        values["application-id"].Should().Be("0c5e308a-7a1b-4c3d-9e2f-030803080308");
        values["mobile-number"].Should().Be("+919910870005");
        values["pin"].Should().Be("8876");
    }

    [GeneratedRegex(@"(?:\{\{|variables\.get\(')([a-z0-9-]+)")]
    private static partial Regex Read();

    [GeneratedRegex(@"\.set\('([a-z0-9-]+)'")]
    private static partial Regex Set();

    [GeneratedRegex(@"""key"": ""([a-z0-9-]+)"",\s+""value""")]
    private static partial Regex Declared();
}

using System.Text;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Tests.Http.Json;

/// <summary>The message of a 400: the place, what was expected, what came.</summary>
public sealed class BodyProblemTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    [InlineData("\uFEFF")]
    public void An_empty_body_is_told_what_to_send(string body) =>
        Problem(body).Should().Be("""Body is empty: expected a JSON object such as {"name":"value"}""");

    [Theory]
    [InlineData("{\"message\":\"hi\",\n \"isOpen\": True}", "line 2, column 12: Python's True is not JSON: write true, or send json.dumps(…)")]
    [InlineData("""{"message":"hi"} x""", "line 1, column 18: expected nothing after the object, got x")]
    [InlineData("""["message"]""", "line 1, column 1: expected a JSON object")]
    [InlineData("""{"unknown":"\ud800"}""", "line 1, column 13: \\ud800 is half of a surrogate pair: write both halves")]
    [InlineData("message=hi", "line 1, column 1: expected a value, got message: text needs quotes")]
    public void Broken_JSON_is_told_its_line_and_column(string body, string problem) => Problem(body).Should().Be(problem);

    [Theory]
    [InlineData("""{"pin":[1]}""", "pin: expected text or a number, got an array")]
    [InlineData("""{"pin":{}}""", "pin: expected text or a number, got an object")]
    [InlineData("""{"dueDate":"soon"}""", "dueDate: expected a whole number such as 24, got \"soon\"")]
    [InlineData("""{"dueDate":1.5}""", "dueDate: expected a whole number such as 24, got 1.5")]
    [InlineData("""{"count":""}""", "count: expected a whole number such as 24, got \"\"")]
    [InlineData("""{"count":99999999999}""", "count: expected a whole number such as 24, got 99999999999")]
    [InlineData("""{"count":true}""", "count: expected a whole number such as 24, got true")]
    [InlineData("""{"latitude":1e400}""", "latitude: expected a number such as 12.5, got 1e400")]
    [InlineData("""{"latitude":"NaN"}""", "latitude: expected a number such as 12.5, got \"NaN\"")]
    [InlineData("""{"isOpen":"maybe"}""", "isOpen: expected true or false, got \"maybe\"")]
    [InlineData("""{"active":2}""", "active: expected true or false, got 2")]
    [InlineData("""{"members":{"a":1}}""", "members: expected an array of texts such as [\"a\",\"b\"], got an object")]
    [InlineData("""{"members":["a",null,{}]}""", "members[2]: expected text or a number, got an object")]
    [InlineData("""{"scores":[1,null]}""", "scores[1]: expected a whole number such as 24, got null")]
    [InlineData("""{"place":"here"}""", "place: expected an object, got text")]
    [InlineData("{\"message\":\"é\",\n\n\"place\":[]}", "place: expected an object, got an array")]
    [InlineData("""{"places":{"name":"x"}}""", "places: expected an array, got an object")]
    [InlineData("""{"places":[{"name":"x"},5]}""", "places[1]: expected an object, got a number")]
    [InlineData("""{"places":[{"name":[]}]}""", "places[0].name: expected text or a number, got an array")]
    [InlineData("""{"byName":{"a":false}}""", "byName.a: expected an object, got true or false")]
    [InlineData("""{"answers":"x"}""", "answers: expected an array, got text")]
    public void A_wrong_field_is_named_with_what_was_expected_and_what_came(string body, string problem)
    {
        Problem(body).Should().Be(problem);
        Problem($"/* sloppy */{body}").Should().Be(problem);
    }

    [Fact]
    public void A_long_value_is_cut() => Problem($$"""{"count":"{{new string('x', 99)}}"}""")
        .Should().Be($"count: expected a whole number such as 24, got \"{new string('x', 40)}…\"");

    [Fact]
    public void A_long_value_is_not_cut_through_a_character() => Problem($$"""{"count":"{{new string('x', 39)}}😀"}""")
        .Should().EndWith($"got \"{new string('x', 39)}…\"");

    [Fact]
    public void A_long_path_is_cut() =>
        Problem($$$"""{"byName":{"{{{new string('x', 999)}}}":5}}""").Should().HaveLength(135).And.Contain("xx…: expected an object");

    [Theory]
    [InlineData("5", "context: expected an object, got a number")]
    [InlineData("null", "context: expected an object, got nothing")]
    [InlineData("{places:[{shown:'?'}]}", "context.places[0].shown: expected true or false, got \"?\"")]
    public void A_wrong_part_is_named_with_its_path(string part, string expected)
    {
        BodyReader.TryRead(Encoding.UTF8.GetBytes($"{{context:{part}}}"), SampleJson.Wire.Sample, out var sample, out _).Should().BeTrue();
        BodyReader.TryReadPart(sample!.Context, "context", SampleJson.Wire.Sample, out _, out var problem).Should().BeFalse();
        problem.Should().Be(expected);
    }

    private static string Problem(string body)
    {
        BodyReader.TryRead(Encoding.UTF8.GetBytes(body), SampleJson.Wire.Sample, out var sample, out var problem).Should().BeFalse();
        sample.Should().BeNull();
        return problem!;
    }
}

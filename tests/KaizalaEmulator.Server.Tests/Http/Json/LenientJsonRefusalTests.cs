using System.Text;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Tests.Http.Json;

/// <summary>What the original's reader refused, or would have misread.</summary>
public sealed class LenientJsonRefusalTests
{
    [Theory]
    [InlineData("{a:True}", 1, 4, "Python's True is not JSON: write true, or send json.dumps(…)")]
    [InlineData("{a:[1,\n False]}", 2, 2, "Python's False is not JSON: write false, or send json.dumps(…)")]
    [InlineData("{'a': None}", 1, 7, "Python's None is not JSON: write null, or send json.dumps(…)")]
    [InlineData("{a:1} x", 1, 7, "expected nothing after the object, got x")]
    [InlineData("{a:1}{}", 1, 6, "expected nothing after the object, got '{'")]
    [InlineData("{a: new Date(1)}", 1, 5, "constructors such as new Date(1) are not JSON: write a text or a number")]
    [InlineData("{a: new Date(}", 1, 5, "constructors such as new Date(1) are not JSON: write a text or a number")]
    [InlineData("{a: undefined}", 1, 5, "expected a value: undefined and an empty place are not JSON")]
    [InlineData("{a:NaN}", 1, 4, "NaN is not a JSON number")]
    [InlineData("{a:Infinity}", 1, 4, "Infinity is not a JSON number")]
    [InlineData("{a:-Infinity}", 1, 4, "-Infinity is not a JSON number")]
    [InlineData("[1]", 1, 1, "expected a JSON object")]
    [InlineData("\r\n 'text'", 2, 2, "expected a JSON object")]
    [InlineData("12", 1, 1, "expected a JSON object")]
    [InlineData("null", 1, 1, "expected a JSON object")]
    [InlineData("a=1&b=2", 1, 1, "expected a value, got a: text needs quotes")]
    public void A_body_the_original_refused_is_refused(string body, int line, int column, string reason) =>
        Fault(body).Should().Be(new JsonFault(line, column, reason));

    [Theory]
    [InlineData("", 1, 1, "expected a JSON object, got nothing")]
    [InlineData(" \r\n ", 2, 2, "expected a JSON object, got nothing")]
    [InlineData("// only a comment", 1, 18, "expected a JSON object, got nothing")]
    [InlineData("{", 1, 2, "the JSON ends too early: expected } or ]")]
    [InlineData("{a:1,\n", 2, 1, "the JSON ends too early: expected } or ]")]
    [InlineData("{\"a\"", 1, 5, "the JSON ends too early")]
    [InlineData("{a:", 1, 4, "the JSON ends too early: expected } or ]")]
    [InlineData("{a:tru", 1, 4, "expected a value, got tru: text needs quotes")]
    [InlineData("{a:1, b:'x\n", 1, 9, "a text that begins here has no closing quote")]
    [InlineData("{a:1 /* b", 1, 6, "a comment that begins here has no end")]
    public void A_body_that_ends_too_early_is_refused(string body, int line, int column, string reason) =>
        Fault(body).Should().Be(new JsonFault(line, column, reason));

    [Theory]
    [InlineData("{a:hello world}", 4, "expected a value, got hello: text needs quotes")]
    [InlineData("{a:truex}", 4, "expected a value, got truex: text needs quotes")]
    [InlineData("{a:+91}", 4, "expected a value, got +91: text needs quotes")]
    [InlineData("{a:}", 4, "expected a value, got '}': text needs quotes")]
    [InlineData("{a:]}", 4, "expected a value, got ']'")]
    [InlineData("{a:[1,,2]}", 8, "expected a value: undefined and an empty place are not JSON")]
    [InlineData("{a:1 b:2}", 6, "expected ',' or the end of the object or array, got b")]
    [InlineData("{,}", 2, "expected a property name, got ','")]
    [InlineData("{a-b:1}", 3, "expected ':' after a property name, got -b: other names need quotes")]
    [InlineData("{a b:1}", 4, "expected ':' after a property name, got b")]
    [InlineData("{a:1.2.3}", 4, "1.2.3 is not a number: text needs quotes")]
    [InlineData("{a:0c5e}", 4, "0c5e is not a number: text needs quotes")]
    [InlineData("{a:'\\u12'}", 7, "expected four hexadecimal digits after \\u")]
    public void Broken_JSON_is_refused_at_its_place(string body, int column, string reason) =>
        Fault(body).Should().Be(new JsonFault(1, column, reason));

    [Theory]
    [InlineData("""{"a":"\ud800"}""", 7, @"\ud800")]
    [InlineData("""{"é":"\\\uDC00"}""", 9, @"\uDC00")]
    [InlineData("""{a:'\ud83d\ud83d\ude00'}""", 5, @"\ud83d")]
    [InlineData("""{'\ud83dx':1}""", 3, @"\ud83d")]
    public void Half_of_a_surrogate_pair_is_refused(string body, int column, string half) =>
        Fault(body).Should().Be(new JsonFault(1, column, $"{half} is half of a surrogate pair: write both halves"));

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused() =>
        Fault([.. "{\"é\":1,\n\"a"u8, 0xE9, .. "\":2}"u8])
            .Should().Be(new JsonFault(2, 3, "byte 0xE9 is not UTF-8: send the body as UTF-8"));

    [Fact]
    public void Sixty_five_levels_are_refused() =>
        Fault($"{{a:{new string('[', 64)}").Should().Be(new JsonFault(1, 67, "nested deeper than 64 levels"));

    [Fact]
    public void A_million_levels_are_refused() => Fault(string.Concat(Enumerable.Repeat("{a:", 1_000_000))).Line.Should().Be(1);

    [Fact]
    public void A_million_digits_are_refused() =>
        Fault($"{{a:{new string('9', 1_000_000)}}}").Reason.Should().EndWith("… is too large a number");

    private static JsonFault Fault(string body) => Fault(Encoding.UTF8.GetBytes(body));

    private static JsonFault Fault(byte[] body)
    {
        LenientJson.TryRewrite(body, out var strict, out var fault).Should().BeFalse();
        strict.IsEmpty.Should().BeTrue();
        return fault!;
    }
}

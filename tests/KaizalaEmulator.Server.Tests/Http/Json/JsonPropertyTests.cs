using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Tests.Http.Json;

public sealed class JsonPropertyTests
{
    private static readonly Gen<string> _text = Gen.OneOf(
        Gen.String[0, 12],
        Gen.OneOfConst("", "+91", "null", "é", "😀", "\"\\/\b\f\n\r\t\0", "\u2028", "it's", "\\ud800", "/* */", "2018-06-22T10:00:00Z"));

    private static readonly Gen<string> _number = Gen.OneOf(
        Gen.OneOfConst("0", "-0", "1.0", "-1.50", "1e5", "1E-7", "12345678901234567890123456789", "0.10000000000000000000000001"),
        Gen.Int.Select(n => n.ToString(null, null)),
        Gen.Double.Where(double.IsFinite).Select(n => n.ToString("R", null)));

    private static readonly Gen<JsonNode?> _value = Gen.Recursive<JsonNode?>((depth, value) => depth >= 4
        ? Scalar
        : Gen.Frequency((4, Scalar), (1, Object(value)), (1, value.List[0, 4].Select(list => (JsonNode?)new JsonArray([.. list])))));

    private static Gen<JsonNode?> Scalar => Gen.OneOf(
        Gen.Const((JsonNode?)null),
        Gen.Bool.Select(value => (JsonNode?)value),
        _text.Where(IsWellFormed).Select(value => (JsonNode?)value),
        _number.Select(literal => JsonNode.Parse(literal)));

    private static readonly Gen<string> _document =
        Gen.Select(Object(_value), Gen.Bool, Gen.Bool, (node, indented, escaped) => node!.ToJsonString(new JsonSerializerOptions
        {
            WriteIndented = indented,
            Encoder = escaped ? null : System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }));

    /// <summary>Pieces that a random walk over bytes would hardly ever put together.</summary>
    private static readonly Gen<string> _shreds = Gen.OneOfConst(
        "{", "}", "[", "]", ",", ":", "'", "\"", "\\", "\\u", "\\ud83d", "\\ude00", "/*", "*/", "//", "\r", "\n", "\0", " ", "\uFEFF",
        "a", "message", "pin", "count", "isOpen", "members", "place", "context", "null", "true", "False", "None", "new Date(", ")",
        "undefined", "NaN", "-Infinity", "0", "1", "-", ".", "e", "0x", "é", "😀", "\"count\":", "\"message\":", "{\"place\":{")
        .List[0, 30].Select(string.Concat);

    private static readonly Gen<byte[]> _bytes = Gen.OneOf(
        Gen.Byte.Array[0, 60],
        _shreds.Select(Encoding.UTF8.GetBytes),
        _shreds.Select(shreds => Encoding.UTF8.GetBytes("{" + shreds + "}")),
        Gen.Select(_document, Gen.Int[0, 1_000_000], Gen.Byte, Damaged));

    [Fact]
    public void No_bytes_make_the_rewrite_throw_and_what_it_writes_is_strict_JSON() => _bytes.Sample(bytes =>
    {
        if (LenientJson.TryRewrite(bytes, out var strict, out var fault))
            JsonDocument.Parse(strict).RootElement.ValueKind.Should().Be(JsonValueKind.Object);
        else
            fault!.Should().Match<JsonFault>(f => f.Line >= 1 && f.Column >= 1 && f.Reason.Length > 0);
    }, iter: 5_000);

    [Fact]
    public void No_bytes_make_the_body_reader_throw_or_name_a_type() => _bytes.Sample(bytes =>
    {
        if (BodyReader.TryRead(bytes, SampleJson.Wire.Sample, out _, out var problem))
            problem.Should().BeNull();
        else
            problem.Should().NotBeNullOrEmpty().And.NotContainAny("System.", "Newtonsoft", "KaizalaEmulator", "JsonT");
    }, iter: 5_000);

    [Fact]
    public void A_strict_document_survives_the_rewrite() => _document.Sample(document =>
    {
        LenientJson.TryRewrite(Encoding.UTF8.GetBytes(document), out var strict, out var fault).Should().BeTrue($"{fault}");
        JsonElement.DeepEquals(JsonDocument.Parse(document).RootElement, JsonDocument.Parse(strict).RootElement).Should().BeTrue();
    }, iter: 2_000);

    [Fact]
    public void The_strict_and_the_lenient_path_agree() => _document.Sample(context =>
    {
        var body = $$"""{"message":"x","context":{{context}},"isOpen":null}""";
        Compact(Read(body)).Should().Be(Compact(Read("//\r\n" + body)));
    }, iter: 2_000);

    private static Gen<JsonNode?> Object(Gen<JsonNode?> value) =>
        Gen.Select(_text.Where(IsWellFormed), value).List[0, 4].Select(members =>
            (JsonNode?)new JsonObject(members.DistinctBy(m => m.Item1).Select(m => KeyValuePair.Create(m.Item1, m.Item2))));

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Contains(Rune.ReplacementChar);

    private static byte[] Damaged(string document, int at, byte with)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        bytes[at % bytes.Length] = with;
        return bytes;
    }

    private static Sample Read(string body)
    {
        BodyReader.TryRead(Encoding.UTF8.GetBytes(body), SampleJson.Wire.Sample, out var sample, out var problem).Should().BeTrue(problem);
        return sample!;
    }

    private static string Compact(Sample sample) => JsonSerializer.Serialize(sample, SampleJson.Wire.Sample);
}

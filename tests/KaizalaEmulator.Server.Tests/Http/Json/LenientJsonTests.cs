using System.Text;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Tests.Http.Json;

/// <summary>What the original's tolerant reader accepted.</summary>
public sealed class LenientJsonTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":1}""")]
    [InlineData("""{a:1}""", """{"a":1}""")]
    [InlineData("""{$_a1:1, 2:3, ü:4}""", """{"$_a1":1,"2":3,"ü":4}""")]
    [InlineData("""{'a':'b'}""", """{"a":"b"}""")]
    [InlineData("""{'a':"b", "c":'d', e:'f"g'}""", """{"a":"b","c":"d","e":"f\"g"}""")]
    [InlineData("""{"a":[1,2,],}""", """{"a":[1,2]}""")]
    [InlineData("/* a */{/*b*/a:/*c*/1/*d*/,/*e*/b:[2//f\n]}//g", """{"a":1,"b":[2]}""")]
    [InlineData("{a:'x\ny\r\nz\tw'}", """{"a":"x\ny\r\nz\tw"}""")]
    [InlineData("\uFEFF{a:1}", """{"a":1}""")]
    [InlineData(" \t\r\n {a:1} \r\n", """{"a":1}""")]
    [InlineData("{a:true,b:false,c:null}", """{"a":true,"b":false,"c":null}""")]
    [InlineData("""{a:1,A:2,a:3}""", """{"a":1,"A":2,"a":3}""")]
    [InlineData("""{a:'2018-06-22T10:00:00Z', b:'\/Date(1529661600000)\/'}""", """{"a":"2018-06-22T10:00:00Z","b":"/Date(1529661600000)/"}""")]
    [InlineData("""{a:'\u00e9\ud83d\ude00', b:'\\ud800'}""", """{"a":"é\uD83D\uDE00","b":"\\ud800"}""")]
    [InlineData("{}", "{}")]
    public void A_sloppy_body_is_rewritten_as_strict_JSON(string sloppy, string expected) =>
        Rewrite(sloppy).Should().Be(expected);

    [Theory]
    [InlineData("1.0", "1.0")]
    [InlineData("-0.10", "-0.10")]
    [InlineData("1E+2", "1E+2")]
    [InlineData("1e400", "1e400")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("0.1234567890123456789012345678901", "0.1234567890123456789012345678901")]
    public void A_number_keeps_its_literal(string literal, string expected) =>
        Rewrite($"{{a:'\r\n',\r b : {literal}\n}}").Should().Be($$"""{"a":"\r\n","b":{{expected}}}""");

    [Theory]
    [InlineData("0123")]
    [InlineData("0x1F")]
    [InlineData(".5")]
    [InlineData("-.5")]
    [InlineData("5.")]
    public void A_number_that_strict_JSON_cannot_spell_goes_on_as_text(string literal) =>
        Rewrite($"{{a:[{literal},{literal}]}}").Should().Be($$"""{"a":["{{literal}}","{{literal}}"]}""");

    [Theory]
    [InlineData(
        """{"mobileNumber":"+919910870005", applicationId:"0c5e"}""",
        """{"mobileNumber":"+919910870005","applicationId":"0c5e"}""")]
    [InlineData(
        """{name:"Kaizala Test group", welcomeMessage:"hello", members:["+911199999999"], groupType:"Group"}""",
        """{"name":"Kaizala Test group","welcomeMessage":"hello","members":["+911199999999"],"groupType":"Group"}""")]
    [InlineData(
        """{'message': 'it\'s', 'a': ["x"]}""",
        """{"message":"it's","a":["x"]}""")]
    [InlineData(
        """{id:'x.2', actionBody:{title:"T", questions:[{title:'Q', type:'SingleOption', options:[{title:'A'},{title:'B'},],},]}}""",
        """{"id":"x.2","actionBody":{"title":"T","questions":[{"title":"Q","type":"SingleOption","options":[{"title":"A"},{"title":"B"}]}]}}""")]
    public void The_published_samples_are_read(string sample, string expected) =>
        Rewrite(sample).Should().Be(expected);

    [Fact]
    public void Sixty_four_levels_are_read()
    {
        var deep = $"{{a:{new string('[', 63)}{new string(']', 63)}}}";
        Rewrite(deep).Should().Be(deep.Replace("a", "\"a\""));
    }

    [Fact]
    public void Megabytes_are_read()
    {
        var text = new string('x', 8_000_000);
        Rewrite($"{{a:'{text}',b:0.{new string('1', 100_000)}}}").Should().StartWith("""{"a":"xxx""").And.HaveLength(8_100_015);
    }

    private static string Rewrite(string sloppy)
    {
        LenientJson.TryRewrite(Encoding.UTF8.GetBytes(sloppy), out var strict, out var fault).Should().BeTrue($"{fault}");
        return Encoding.UTF8.GetString(strict.Span);
    }
}

using System.Text;
using System.Text.Json;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Tests.Http.Json;

public sealed class BodyReaderTests
{
    [Theory]
    [InlineData("""{"message":"hi"}""")]
    [InlineData("""{"Message":"hi","unknown":{"a":[1,{}]}}""")]
    [InlineData("""{"MESSAGE":"first","message":"hi"}""")]
    [InlineData("{message:'hi'}\r\n")]
    [InlineData("""{"message":"hi",}""")]
    [InlineData("\uFEFF{\"message\":\"hi\"}")]
    [InlineData("\uFEFF // comment\n{'message':\"hi\"}")]
    [InlineData("""{"\u006dessage":"\u0068i"}""")]
    public void Strict_and_sloppy_bodies_read_alike(string body) => Read(body).Message.Should().Be("hi");

    [Fact]
    public void Numbers_and_booleans_are_read_as_text()
    {
        var sample = Read("""{"pin":8876,"message":true,"members":[1.0,false,"x"]}""");
        (sample.Pin, sample.Message).Should().Be(("8876", "true"));
        sample.Members.Should().Equal("1.0", "false", "x");
    }

    [Fact]
    public void A_sloppy_number_is_read_as_text_as_it_was_written() => Read("{pin:0123,message:-.50}").Should()
        .BeEquivalentTo(new { Pin = "0123", Message = "-.50" });

    [Fact]
    public void Text_is_read_as_numbers() => Read("""
        {"count":" 7 ","dueDate":"-24","expiry":"1529661600000","validity":"1","latitude":"17.5e0","price":"0.10","scores":["1",2]}
        """).Should().BeEquivalentTo(new
    {
        Count = 7,
        DueDate = -24,
        Expiry = 1529661600000,
        Validity = 1L,
        Latitude = 17.5,
        Price = 0.10m,
        Scores = new[] { 1, 2 },
    });

    [Fact]
    public void A_sloppy_number_is_read_as_a_number() =>
        Read("{latitude:.5,count:007}").Should().BeEquivalentTo(new { Latitude = 0.5, Count = 7 });

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"TRUE\"", true)]
    [InlineData("\" true \"", true)]
    [InlineData("\"False\"", false)]
    public void Text_is_read_as_booleans(string json, bool expected) =>
        Read($$"""{"isOpen":{{json}},"active":{{json}}}""").Should().BeEquivalentTo(new { IsOpen = expected, Active = expected });

    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("5", "5")]
    [InlineData("[\"a\",null,5]", "a,5")]
    [InlineData("[]", "")]
    public void A_bare_text_counts_as_a_list_of_one_and_nulls_in_lists_do_not_count(string json, string expected)
    {
        var sample = Read($$"""{"members":{{json}},"subscribers":{{json}},"eventTypes":{{json}}}""");
        new[] { sample.Members, sample.Subscribers!, sample.EventTypes! }.Should().OnlyContain(list => string.Join(',', list) == expected);
    }

    [Theory]
    [InlineData("""{"isOpen":null,"COUNT":null,"members":null,"expiry":null,"message":null,"dueDate":null,"place":null}""")]
    [InlineData("{isOpen:null,Count:null,'members':null}")]
    [InlineData("""{"is\u004fpen":null,"null":null}""")]
    [InlineData("{}")]
    public void An_explicit_null_keeps_the_default(string body) => Read(body).Should().BeEquivalentTo(new Sample());

    [Fact]
    public void A_null_keeps_the_default_at_every_depth_a_type_describes() =>
        Read("""{"place":{"name":"x","shown":null},"places":[{"shown":null},{"name":"null"}]}""").Should().BeEquivalentTo(new
        {
            Place = new Place("x"),
            Places = new[] { new Place(null), new Place("null") },
        });

    [Fact]
    public void A_null_in_a_part_no_type_describes_stays()
    {
        var sample = Read("""{"isOpen":null,"context":{"isOpen":null},"answers":["a",null,{"count":null}]}""");
        sample.Context.GetRawText().Should().Be("""{"isOpen":null}""");
        sample.Answers!.Select(answer => answer.ToString()).Should().Equal("a", "", """{"count":null}""");
    }

    [Fact]
    public void A_part_is_read_in_a_second_step()
    {
        var part = Read("{context:{message:'hi',count:null,\"x\":1.0}}").Context;
        BodyReader.TryReadPart(part, "context", SampleJson.Wire.Sample, out var value, out var problem).Should().BeTrue(problem);
        value.Should().BeEquivalentTo(new Sample { Message = "hi" });
    }

    [Fact]
    public void Text_travels_unharmed() =>
        Read("""{"message":"+91 é \ud83d\ude00 \"q\" \u0000"}""").Message.Should().Be("+91 é 😀 \"q\" \0");

    private static Sample Read(string body)
    {
        BodyReader.TryRead(Encoding.UTF8.GetBytes(body), SampleJson.Wire.Sample, out var sample, out var problem).Should().BeTrue(problem);
        return sample!;
    }
}

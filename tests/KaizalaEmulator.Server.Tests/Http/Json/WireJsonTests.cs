using System.Text;
using System.Text.Json;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Tests.Http.Json;

public sealed class WireJsonTests
{
    [Fact]
    public void An_answer_is_written_in_camel_case_without_needless_escapes()
    {
        var json = JsonSerializer.Serialize(
            new Sample
            {
                Message = "+91 <é> \"q\"",
                Active = true,
                DueDate = 24,
                Validity = 1,
                Latitude = 17.5,
                Price = 1.0m,
                Subscribers = ["+91"],
                EventTypes = [],
                Scores = [1],
                ByName = new() { ["+91"] = new Place("x") },
                Context = JsonSerializer.SerializeToElement("c", SampleJson.Wire.String),
            },
            SampleJson.Wire.Sample);

        json.Should().Be("""
            {"message":"+91 <é> \"q\"","pin":null,"isOpen":true,"active":true,"count":50,"dueDate":24,"expiry":0,"validity":1,
            "latitude":17.5,"price":1.0,"members":["caller"],"subscribers":["+91"],"eventTypes":[],"scores":[1],"place":null,
            "places":null,"byName":{"+91":{"name":"x","shown":true}},"answers":null,"context":"c"}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var sample = Read("""{"message":"é","members":["a"],"byName":{"k":{"name":"x","shown":false}},"context":{"n":1.0}}""");
        var again = Read(JsonSerializer.Serialize(sample, SampleJson.Wire.Sample));
        again.Should().BeEquivalentTo(sample, options => options.Excluding(s => s.Context));
        again.Context.GetRawText().Should().Be("""{"n":1.0}""");
    }

    private static Sample Read(string json)
    {
        BodyReader.TryRead(Encoding.UTF8.GetBytes(json), SampleJson.Wire.Sample, out var read, out var problem).Should().BeTrue(problem);
        return read!;
    }

    [Fact]
    public void A_source_generated_context_takes_the_lenient_converters() => new[]
    {
        SampleJson.Wire.String.Converter, SampleJson.Wire.Boolean.Converter, SampleJson.Wire.Int32.Converter,
        SampleJson.Wire.Int64.Converter, SampleJson.Wire.Double.Converter, SampleJson.Wire.Decimal.Converter,
        SampleJson.Wire.IReadOnlyListString.Converter, SampleJson.Wire.ListString.Converter, SampleJson.Wire.StringArray.Converter,
    }.Should().OnlyContain(converter => converter.GetType().Assembly == typeof(WireJson).Assembly);
}

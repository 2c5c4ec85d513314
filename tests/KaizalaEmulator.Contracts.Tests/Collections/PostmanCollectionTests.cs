using KaizalaEmulator.Contracts.Collections;

namespace KaizalaEmulator.Contracts.Tests.Collections;

public sealed class PostmanCollectionTests
{
    [Theory]
    [InlineData("{", "collection: no valid JSON:*")]
    [InlineData("[]", "collection: expected a Postman collection, got an array")]
    [InlineData("{}", "collection: a Postman collection of v2.1 has \"info\"; this has none*")]
    [InlineData("""{"info":{"schema":"https://schema.getpostman.com/json/collection/v1.0.0/"},"item":[]}""", "collection.info.schema: expected the schema of v2.1, got https*")]
    [InlineData("""{"info":{"schema":"v2.1"}}""", "collection: expected \"item\" with the requests, got none")]
    [InlineData("""{"info":{"schema":"v2.1"},"item":{}}""", "collection.item: expected an array, got an object")]
    [InlineData("""{"info":{"schema":"v2.1"},"item":[7]}""", "collection.item[0]: expected a request or folder, got a number")]
    [InlineData("""{"info":{"schema":"v2.1"},"item":[{"name":"a","item":[{"name":"b","request":{"url":5,"method":{}}}]}]}""", "a / b.request.*")]
    [InlineData("""{"info":{"schema":"v2.1"},"item":[{"name":"a","request":"x","event":[{"listen":"later","script":{"exec":"x"}}]}]}""", "a: a script listens to \"prerequest\" or \"test\", not to \"later\"")]
    [InlineData("""{"info":{"schema":"v2.1"},"item":[{"name":"a","request":"x","event":[{"listen":"test","script":{"src":"x.js"}}]}]}""", "a: test script: \"src\" is not supported*")]
    [InlineData("""{"info":{"schema":"v2.1"},"item":[],"variable":[{"value":"x"}]}""", "collection.variable[0]: a variable has a \"key\"; this has none")]
    public void What_is_no_collection_is_refused_with_its_place(string json, string problem) =>
        FluentActions.Invoking(() => PostmanCollection.Parse(json)).Should().Throw<CollectionException>().WithMessage(problem);

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        FluentActions.Invoking(() => PostmanCollection.Read("nobody.json")).Should().Throw<CollectionException>().WithMessage("nobody.json: cannot be read:*");

    [Fact]
    public void Short_forms_are_read_as_Postman_reads_them()
    {
        var collection = PostmanCollection.Parse("""
            {"info":{"name":"n","schema":"v2.1"},"item":[
              {"name":"text","request":"http://x/a?b=1&c"},
              {"name":"lines","request":{"url":"http://x","header":"A: 1\nB: 2:3"}},
              {"name":"folder","item":[{"name":"deep","id":"d","request":{"method":"PUT","url":{"host":["x","y"],"port":"8","path":["a"],"protocol":"https"}}}]}]}
            """);

        var requests = collection.Requests.ToList();

        requests[0].Request.Url.Query.Should().Equal([new Parameter("b", "1"), new Parameter("c", null)], (a, b) => a.Key == b.Key && a.Value == b.Value);
        requests[1].Request.Headers.Select(one => $"{one.Key}={one.Value}").Should().Equal("A=1", "B=2:3");
        requests[2].Request.Url.Raw.Should().Be("https://x.y:8/a");
        requests[2].Path.Should().Equal("folder", "deep");
    }

    [Theory]
    [InlineData("""{"method":"POST","url":{"raw":"{{a}}/:id","query":[{"key":"q","value":null},{"key":"r","value":"1","disabled":true}],"variable":[{"key":"id","value":"7"}]},"header":[{"key":"A","value":"ü"}],"auth":{"type":"basic","basic":[{"key":"username","value":"u"}]}}""")]
    [InlineData("""{"method":"PUT","url":{"raw":"x"},"body":{"mode":"raw","raw":"{\"a\":1}","options":{"raw":{"language":"json"}}}}""")]
    [InlineData("""{"method":"PUT","url":{"raw":"x"},"body":{"mode":"formdata","formdata":[{"key":"f","type":"file","src":["a.png","b.png"],"contentType":"image/png"}]}}""")]
    [InlineData("""{"method":"PUT","url":{"raw":"x"},"body":{"mode":"file","file":{"src":"a.bin"},"disabled":true}}""")]
    public void A_request_that_a_script_saw_is_the_same_afterwards(string json)
    {
        var request = RequestReader.Parse(json, "place");

        var back = RequestReader.Parse(RequestWriter.Write(request), "place");

        back.Should().BeEquivalentTo(request);
    }

    [Fact]
    public void An_environment_has_values()
    {
        var environment = PostmanEnvironment.Parse("""{"name":"e","values":[{"key":"a","value":"1","enabled":true},{"key":"b","value":"2","enabled":false}]}""");

        environment.With([KeyValuePair.Create("a", "3")]).Values.Where(one => one.Enabled).Select(one => $"{one.Key}={one.Value}").Should().Equal("a=3");
        FluentActions.Invoking(() => PostmanEnvironment.Parse("{}")).Should().Throw<CollectionException>().WithMessage("environment: a Postman environment has \"values\"*");
    }
}

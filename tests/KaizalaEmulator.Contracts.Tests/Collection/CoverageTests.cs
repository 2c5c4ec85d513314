namespace KaizalaEmulator.Contracts.Tests.Collection;

/// <summary>The collection against the manifest: nothing is left out, and nothing is asked that the API does not have.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void Every_operation_has_a_request_that_succeeds() =>
        OwnCollection.Manifest.Operations.Select(operation => operation.Name)
            .Except(Names(OwnCollection.Requests.Where(request => request.Succeeds)))
            .Should().BeEmpty();

    [Fact]
    public void Every_operation_has_a_request_that_is_refused() =>
        OwnCollection.Manifest.Operations.Select(operation => operation.Name)
            .Except(Names(OwnCollection.Requests.Where(request => request.IsRefused)))
            .Should().BeEmpty();

    [Fact]
    public void Every_request_calls_an_operation() =>
        OwnCollection.Requests.Where(request => request.Operation is null).Select(request => request.Place).Should().BeEmpty();

    [Fact]
    public void Every_operation_is_called_in_the_folder_of_its_resource() =>
        OwnCollection.Manifest.Operations.Select(operation => operation.Name)
            .Except(Names(OwnCollection.Requests.Where(request => request.Operation?.Resource == request.Request.Path[0])))
            .Should().BeEmpty();

    [Fact]
    public void The_folders_are_the_resources() =>
        OwnCollection.Requests.Select(request => request.Request.Path[0]).Distinct()
            .Should().BeEquivalentTo(OwnCollection.Manifest.Operations.Select(operation => operation.Resource).Distinct());

    [Fact]
    public void Every_request_expects_one_status_that_its_operation_may_answer() =>
        OwnCollection.Requests
            .Where(request => request is not { Expected: [var status], Operation: { } operation }
                || !(operation.Responses.ContainsKey($"{status}") || operation.Refusals.Contains(status)))
            .Select(request => $"{request.Place} expects {string.Join(", ", request.Expected)}")
            .Should().BeEmpty();

    [Fact]
    public void Every_request_asserts_more_than_its_status() =>
        OwnCollection.Requests.Where(request => !request.Script.Contains("pm.expect(", StringComparison.Ordinal))
            .Select(request => request.Place)
            .Should().BeEmpty();

    [Fact]
    public void No_two_requests_share_a_name() =>
        OwnCollection.Requests.Select(request => request.Place).Should().OnlyHaveUniqueItems();

    private static IEnumerable<string> Names(IEnumerable<OwnRequest> requests) =>
        requests.Select(request => request.Operation?.Name).OfType<string>();
}

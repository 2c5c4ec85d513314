using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Tests.Coverage;

/// <summary>The manifest and the routes, held against each other both ways.</summary>
public sealed class RouteCoverageTests
{
    [Fact]
    public async Task Every_mapped_operation_is_listed_with_its_method_and_path()
    {
        var listed = OperationManifest.All.Select(row => $"{row.Name}: {row.Method} {row.Path}");
        var mapped = (await MappedApi.OperationsAsync())
            .Select(operation => $"{operation.Name}: {operation.Method} {MappedApi.PathOf(operation)}");

        mapped.Except(listed).Should().BeEmpty("contracts/operations.json lists every operation by this name, method and path");
    }

    [Fact]
    public async Task Every_listed_operation_is_mapped_or_says_why_not()
    {
        var mapped = (await MappedApi.OperationsAsync()).Select(operation => operation.Name);

        OperationManifest.All
            .Where(row => row.Planned is null)
            .Select(row => row.Name)
            .Except(mapped)
            .Except(PendingOperations.Names)
            .Should().BeEmpty("what contracts/operations.json lists without \"planned\", and PendingOperations does not name, is served");
    }

    [Fact]
    public async Task No_mapped_operation_is_called_planned()
    {
        var mapped = (await MappedApi.OperationsAsync()).Select(operation => operation.Name);

        OperationManifest.All.Where(row => row.Planned is not null).Select(row => row.Name)
            .Should().NotIntersectWith(mapped, "\"planned\" goes from contracts/operations.json once an operation is served");
    }

    [Fact]
    public async Task No_name_and_no_route_is_mapped_twice()
    {
        var operations = await MappedApi.OperationsAsync();

        operations.Select(operation => operation.Name).Should().OnlyHaveUniqueItems();
        operations.Select(operation => $"{operation.Method} {operation.Pattern.ToUpperInvariant()}").Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Pending_operations_are_listed_and_not_mapped()
    {
        var mapped = (await MappedApi.OperationsAsync()).Select(operation => operation.Name);

        PendingOperations.Names.Should().BeSubsetOf(OperationManifest.All.Select(row => row.Name));
        PendingOperations.Names.Should().NotIntersectWith(mapped, "a name goes from PendingOperations once its operation is mapped");
    }
}

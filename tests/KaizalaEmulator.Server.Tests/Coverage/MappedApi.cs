using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Tests.Coverage;

/// <summary>The operations that the emulator maps, from the metadata of its endpoints.</summary>
internal static class MappedApi
{
    private static readonly Lazy<Task<IReadOnlyList<ApiOperation>>> _operations = new(ReadAsync);

    public static Task<IReadOnlyList<ApiOperation>> OperationsAsync() => _operations.Value;

    /// <summary>The mapped operation of that name, or null.</summary>
    public static async Task<ApiOperation?> FindAsync(string name) =>
        (await OperationsAsync()).SingleOrDefault(operation => operation.Name == name);

    /// <summary>The path as the manifest writes it: versioned, unless it is one of OAuth's.</summary>
    public static string PathOf(ApiOperation operation) =>
        operation.Pattern.StartsWith("/api/", StringComparison.Ordinal) ? operation.Pattern : "/v1" + operation.Pattern;

    private static async Task<IReadOnlyList<ApiOperation>> ReadAsync()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { Port = 0, Endpoints = 1 });
        return server.Operations;
    }
}

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Tests.Coverage;

namespace KaizalaEmulator.Server.Tests.Api.Rights;

/// <summary>The table of rights, held against the emulator: kind of token × place in the group × permission, for every operation.</summary>
public sealed class RightsTests
{
    public static TheoryData<string> Rows => [.. RightsTable.Rows.Select(row => row.ToString())];

    [Fact]
    public async Task Every_mapped_operation_has_a_row()
    {
        var mapped = (await MappedApi.OperationsAsync()).Select(operation => operation.Name);

        mapped.Except(RightsTable.Rows.Select(row => row.Operation))
            .Should().BeEmpty("RightsTable says of every operation who may call it; add a row for each of these");
    }

    [Fact]
    public void Rows_name_listed_operations() =>
        RightsTable.Rows.Select(row => row.Operation).Should().BeSubsetOf(OperationManifest.All.Select(row => row.Name));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Each_caller_gets_what_the_table_says(string name)
    {
        var right = RightsTable.Rows.Single(row => row.ToString() == name);
        var operation = await MappedApi.FindAsync(right.Operation);
        Assert.SkipWhen(operation is null, $"{right.Operation} is not mapped yet.");
        operation.Permission.Should().Be(right.Permission);
        if (right.Permission is not { } needed)
            return;

        var wrong = new List<string>();
        foreach (var standing in Standing.All)
        {
            await HoldAsync(right, operation, standing, Permissions.All & ~needed, Outcome.NeedsPermission, wrong);
            await HoldAsync(right, operation, standing, needed, right.Expected(standing), wrong);
        }

        wrong.Should().BeEmpty();
    }

    private static async Task HoldAsync(
        Right right, ApiOperation operation, Standing standing, Permissions permissions, Outcome expected, List<string> wrong)
    {
        await using var scene = await RightsScene.StartAsync(standing, permissions);
        using var http = scene.Client(standing);
        using var request = new HttpRequestMessage(
            new HttpMethod(operation.Method), (await scene.FillAsync(MappedApi.PathOf(operation) + right.Query)).TrimStart('/'));
        if (right.File is { } file)
            request.Content = Upload(file);
        else if (right.Body is { } body)
            request.Content = new StringContent(await scene.FillAsync(body), Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (!Fits(expected, (int)response.StatusCode, text))
            wrong.Add($"{standing}, permissions {permissions}: expected {expected}, got {(int)response.StatusCode} {text}");
    }

    private static bool Fits(Outcome outcome, int status, string text)
    {
        if (outcome == Outcome.Ok)
            return status == 200;
        var error = JsonDocument.Parse(text).RootElement;
        var (code, message) = (error.GetProperty("errorCode").GetString(), error.GetProperty("message").GetString()!);
        if (outcome == Outcome.Hidden)
            return (status, code) == (404, "NotFound");
        return (status, code) == (403, "Unauthorized") && Names(message) == outcome;
    }

    /// <summary>What a refusal says was lacking.</summary>
    private static Outcome Names(string message) =>
        message.Contains("lacks the permission", StringComparison.Ordinal) ? Outcome.NeedsPermission
        : message.Contains(" token", StringComparison.Ordinal) ? Outcome.NeedsToken
        : message.Contains("role ", StringComparison.Ordinal) || message.Contains("admin of the group", StringComparison.Ordinal) ? Outcome.NeedsRole
        : Outcome.Ok;

    private static MultipartFormDataContent Upload(string file)
    {
        var part = new ByteArrayContent([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        part.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return new MultipartFormDataContent { { part, "file", file } };
    }
}

using System.Text.RegularExpressions;

namespace KaizalaEmulator.Contracts.Tests.Collection;

/// <summary>What stands in <c>postman/</c> may be handed to anybody, and works wherever it lies.</summary>
public sealed partial class FilesTests
{
    private static readonly string[] _secrets = ["application-secret", "refresh-token", "access-token", "pin"];

    public static TheoryData<string> Texts => [.. Directory.EnumerateFiles(OwnCollection.Folder, "*.json").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_file_names_a_folder_of_a_machine(string file) =>
        MachinePath().Matches(OwnCollection.ReadText(file)).Select(match => match.Value).Should().BeEmpty();

    [Fact]
    public void The_collection_holds_no_secret() =>
        Secret().Matches(OwnCollection.ReadText(OwnCollection.FileName)).Select(match => match.Value).Should().BeEmpty();

    [Fact]
    public void The_environment_of_a_real_deployment_holds_no_secret() =>
        OwnCollection.Environment("real").Values.Where(variable => _secrets.Contains(variable.Key))
            .Should().OnlyContain(variable => string.IsNullOrEmpty(variable.Value)).And.HaveCount(_secrets.Length);

    [Theory]
    [InlineData("emulator")]
    [InlineData("recorded")]
    public void No_environment_comes_with_a_token(string environment) =>
        OwnCollection.Environment(environment).Values.Where(variable => variable.Key.EndsWith("-token", StringComparison.Ordinal))
            .Should().OnlyContain(variable => string.IsNullOrEmpty(variable.Value)).And.HaveCount(2);

    [Fact]
    public void Uploaded_files_stand_beside_the_collection()
    {
        var files = OwnCollection.Requests
            .SelectMany(request => request.Request.Request.Body?.Fields ?? [])
            .SelectMany(field => field.Files)
            .Distinct()
            .ToList();

        files.Should().NotBeEmpty();
        files.Should().OnlyContain(file => Path.GetFileName(file) == file && File.Exists(Path.Combine(OwnCollection.Folder, file)));
    }

    [Fact]
    public void No_request_goes_to_the_control_plane() =>
        OwnCollection.Requests.Select(request => request.Request.Request.Url.Raw)
            .Should().NotContain(url => url.Contains("_emulator", StringComparison.Ordinal));

    [GeneratedRegex("""(?<![\w}/:.])/(home|Users|root|tmp|work|var|mnt)/|(?<![\w\\])[A-Za-z]:\\\\\w|file:""")]
    private static partial Regex MachinePath();

    /// <summary>The demo connector's secret, tokens and PIN, and the beginning of any access token.</summary>
    [GeneratedRegex("KZDEMO|kaizala-demo|eyJ[A-Za-z0-9]|8876")]
    private static partial Regex Secret();
}

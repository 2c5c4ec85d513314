using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Reports;

namespace KaizalaEmulator.Contracts.Tests.Reports;

/// <summary>What reports never show.</summary>
public sealed class SecretMaskTests
{
    private const string Token = "eyJhbGciOiJIUzI1NiJ9.payload.signature";

    private readonly SecretMask _mask = new();

    public SecretMaskTests() => _mask.Learn(new PostmanEnvironment("e", [new("access-token", Token), new("api-root", "http://127.0.0.1:8308"), new("pin", "8876")]));

    [Theory]
    [InlineData("expected 'eyJhbGciOiJIUzI1NiJ9.payload.signature' to equal null", "expected '•••' to equal null")]
    [InlineData("got \"eyJhbGciOiJIUzI1Ni…", "got \"•••…")]
    [InlineData("left eyJhbGc…, right eyJhbGciOiJIUz…", "left •••…, right •••…")]
    [InlineData("200 {\"accessToken\":\"eyJhbGciOiJIUzI1NiJ9.payl…", "200 {\"accessToken\":\"•••…")]
    [InlineData("a long message that is cut…", "a long message that is cut…")]
    [InlineData("{\"pin\":8876,\"n\":8876}", "{\"pin\":\"•••\",\"n\":8876}")]
    [InlineData("http://127.0.0.1:8308/cb?code=abc&state=x", "http://127.0.0.1:8308/cb?code=•••&state=x")]
    public void A_secret_is_masked_whole_cut_off_and_by_its_name(string text, string shown) => _mask.Text(text).Should().Be(shown);
}

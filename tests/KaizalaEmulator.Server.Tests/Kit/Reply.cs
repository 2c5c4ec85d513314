using System.Text.Json;

namespace KaizalaEmulator.Server.Tests.Kit;

/// <summary>An answer, read whole.</summary>
internal sealed record Reply(HttpResponseMessage Message, string Text)
{
    private static readonly string[] _errorFields = ["message", "errorCode", "errorCategoryKey"];

    public int Status => (int)Message.StatusCode;

    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    private string Start => Text.Length <= 300 ? Text : Text[..300];

    /// <summary>A text of the answer's object.</summary>
    public string this[string field] => Json.GetProperty(field).GetString()!;

    public string Header(string name) =>
        Message.Headers.TryGetValues(name, out var values) || Message.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : "";

    /// <summary>A success: an object without any of the keys by which clients know a failure.</summary>
    public Reply ShouldBeOk(int status = 200)
    {
        Status.Should().Be(status, Start);
        Json.EnumerateObject().Select(member => member.Name).Should().NotIntersectWith(_errorFields);
        return this;
    }

    /// <summary>A refusal: three strings, flat, always all three.</summary>
    /// <param name="message">The text, in which <c>*</c> stands for anything.</param>
    public void ShouldBeError(int status, string code, string category, string message)
    {
        Status.Should().Be(status, Start);
        Header("Content-Type").Should().Be("application/json; charset=utf-8");
        Json.EnumerateObject().Select(member => member.Name).Should().Equal(_errorFields);
        this["errorCode"].Should().Be(code);
        this["errorCategoryKey"].Should().Be(category);
        this["message"].Should().Match(message);
    }

    public void ShouldBeBadRequest(string message) => ShouldBeError(400, "InvalidParameters", "InvalidRequest", message);

    public void ShouldBeNotFound(string message) => ShouldBeError(404, "NotFound", "InvalidRequest", message);

    public void ShouldBeConflict(string message) => ShouldBeError(409, "Conflict", "InvalidRequest", message);

    public void ShouldBeForbidden(string message) => ShouldBeError(403, "Unauthorized", "AuthException", message);

    public void ShouldBeUnauthenticated(string message) => ShouldBeError(401, "Unauthenticated", "AuthException", message);

    public void ShouldBeInvalidToken(string message = TokenInvalid) => ShouldBeError(401, "InvalidToken", "AuthException", message);

    /// <summary>Observed; clients match it to know that they must refresh.</summary>
    public const string TokenInvalid = "Invalid token. Failure reason:Token validation failed due to unknown reason!";

    /// <summary>Observed.</summary>
    public const string TokenMissing = "Token missing. Header should have token as value of ACCESSTOKEN";

    /// <summary>Observed.</summary>
    public const string WrongCredentials = "Dont have correct applicationId and secret in header!";
}

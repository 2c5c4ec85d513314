using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Api.Tokens;

/// <summary>PIN, login and access token: the calls by which access is got.</summary>
internal static class TokenEndpoints
{
    public static void MapTokens(this KaizalaApi api)
    {
        var tokens = api.Open(TokenJson.Wire);
        tokens.Post<GeneratePinRequest, GeneratePinAnswer>("generatePin", "/generatePin", GeneratePin);
        tokens.Post<LoginRequest, LoginAnswer>("loginWithPinAndApplicationId", "/loginWithPinAndApplicationId", Login);
        api.Refreshing(TokenJson.Wire).Get("accessToken", "/accessToken", AccessToken);
    }

    private static Result<GeneratePinAnswer> GeneratePin(ApiCall call, GeneratePinRequest body) =>
        call.World.SignIn.AskForPin(body.MobileNumber, body.ApplicationId).Map(_ => new GeneratePinAnswer());

    private static Result<LoginAnswer> Login(ApiCall call, LoginRequest body) =>
        call.World.SignIn.Login(body.MobileNumber, body.ApplicationId, body.ApplicationSecret, body.Pin)
            .Map(token => LoginAnswer.Of(token, call.EndpointUrlOf(token.Caller.User)));

    private static Result<AccessTokenAnswer> AccessToken(ApiCall call) =>
        call.World.SignIn.Refresh(call.Header("applicationId"), call.Header("applicationSecret"), call.Header("refreshToken"))
            .Map(grant => AccessTokenAnswer.Of(grant, call.EndpointUrlOf(grant.Access.Caller.User)));
}

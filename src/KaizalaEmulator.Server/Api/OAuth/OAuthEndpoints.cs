using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Api.Tokens;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Http.Pages;

namespace KaizalaEmulator.Server.Api.OAuth;

/// <summary>Signing in with a browser: a page that asks for number and PIN, and the trade of its code for tokens.</summary>
internal static class OAuthEndpoints
{
    public const string AuthorizePath = "/api/Oauth/Authorize";

    public static void MapOAuth(this KaizalaApi api)
    {
        api.Page("authorize", "GET", AuthorizePath, Show);
        api.Page("signIn", "POST", AuthorizePath, Submit);
        api.Open(OAuthJson.Wire).Post<CodeRequest, AccessTokenAnswer>("redeemCode", "/api/oauth/token", Redeem);
    }

    private static Page Show(ApiCall call, PageForm form) => SignInFlow.Of(call, form).Show();

    private static Page Submit(ApiCall call, PageForm form) => SignInFlow.Of(call, form).Submit();

    private static Result<AccessTokenAnswer> Redeem(ApiCall call, CodeRequest body)
    {
        call.Concerns(body.ClientId, call.World.Tokens.Codes.OwnerOf(body.Code)?.MobileNumber.Text);
        return call.World.OAuth.Redeem(body.ClientId, body.ClientSecret, body.Code)
            .Map(grant => AccessTokenAnswer.Of(grant, call.EndpointUrlOf(grant.Access.Caller.User)));
    }
}

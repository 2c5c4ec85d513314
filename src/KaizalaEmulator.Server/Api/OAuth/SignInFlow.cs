using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Http.Pages;

namespace KaizalaEmulator.Server.Api.OAuth;

/// <summary>
/// The steps of signing in: the number, then the PIN, then back to the connector. The pages carry what the steps need to
/// know; nothing is kept between them but the PIN.
/// </summary>
internal readonly struct SignInFlow
{
    private readonly World _world;
    private readonly PageForm _form;
    private readonly string _pinsUrl;

    private SignInFlow(World world, PageForm form, string pinsUrl)
    {
        _world = world;
        _form = form;
        _pinsUrl = pinsUrl;
    }

    private string Number => _form["mobileNumber"] ?? "";

    public static SignInFlow Of(ApiCall call, PageForm form)
    {
        call.Concerns(form.ApplicationId, form["mobileNumber"]);
        return new SignInFlow(call.World, form, call.ControlUrl("/pins"));
    }

    /// <summary>A browser comes from the connector.</summary>
    public Page Show()
    {
        var request = Begin();
        return request.IsSuccess ? SignInPages.AskNumber(request.Value, Number) : SignInPages.Refuse(request.Error);
    }

    /// <summary>A form comes back: one without a PIN asks for one.</summary>
    public Page Submit()
    {
        var request = Begin();
        if (!request.IsSuccess)
            return SignInPages.Refuse(request.Error);
        return _form["pin"] is { } pin ? SignIn(request.Value, pin) : SendPin(request.Value);
    }

    private Page SendPin(AuthorizationRequest request)
    {
        var pin = _world.OAuth.AskForPin(request, Number);
        return pin.IsSuccess
            ? SignInPages.AskPin(request, pin.Value.MobileNumber.Text, _pinsUrl)
            : SignInPages.AskNumber(request, Number, pin.Error);
    }

    private Page SignIn(AuthorizationRequest request, string pin)
    {
        var target = _world.OAuth.SignIn(request, Number, pin);
        return target.IsSuccess ? Page.RedirectTo(target.Value) : SignInPages.AskPin(request, Number, _pinsUrl, target.Error);
    }

    private Result<AuthorizationRequest> Begin() =>
        _world.OAuth.Begin(_form.ApplicationId, _form["redirect_uri"], _form["state"]);
}

using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Api.Actions;

internal static class ActionEndpoints
{
    public static void MapActions(this KaizalaApi api)
    {
        var actions = api.Guarded(Permissions.ActionsAndResponses, ActionJson.Wire);
        actions.Post<CreateActionRequest, ActionAnswer>("createAction", "/groups/{groupId}/actions", Create);
        actions.Get("listActions", "/groups/{groupId}/actions", List);
        actions.Get("getAction", "/groups/{groupId}/actions/{actionId}", Get);
        actions.Post<RespondRequest, RespondAnswer>("respondToAction", "/groups/{groupId}/actions/{actionId}/responses", Respond);
        actions.PostOptional<RemindRequest, ActionAnswer>("remindAction", "/groups/{groupId}/actions/{actionId}/reminder", Remind);
        actions.Put<UpdateActionRequest, ActionAnswer>("updateAction", "/groups/{groupId}/actions/{actionId}", Update);
        actions.Put<UpdateActionRequest, ActionAnswer>(
            "updateActionProperties", "/groups/{groupId}/actions/{actionId}/properties", Update);
    }

    private static Result<ActionAnswer> Create(ApiCall call, CreateActionRequest body) =>
        body.ToDraft(call.Caller, call.Query("actionType"), call.Query("id"))
            .Then(draft => call.World.Actions.Create(call.Caller, call.GroupId, draft, body.Address))
            .Map(ActionAnswer.Of);

    private static Result<ActionsAnswer> List(ApiCall call) =>
        call.Flag("getDetails").Then(details => call.Number("count").Then(count =>
            call.World.Actions.List(call.Caller, call.GroupId, new ActionQuery(call.Query("actionType"), call.Query("id"))
            {
                FromDate = call.Query("fromDate"),
                Count = count,
            }).Map(page => ActionsAnswer.Of(page, details))));

    private static Result<ActionDetailsAnswer> Get(ApiCall call) =>
        call.Flag("getDetails").Then(details =>
            call.World.Actions.Get(call.Caller, call.GroupId, call.ActionId).Map(view => ActionDetailsAnswer.Of(view, details)));

    private static Result<RespondAnswer> Respond(ApiCall call, RespondRequest body) =>
        body.ToDraft()
            .Then(draft => call.World.Actions.Respond(call.Caller, call.GroupId, call.ActionId, draft))
            .Map(response => new RespondAnswer(response.Id.ToString()));

    private static Result<ActionAnswer> Remind(ApiCall call, RemindRequest body) =>
        call.World.Actions.Remind(call.Caller, call.GroupId, call.ActionId, body.Address).Map(ActionAnswer.Of);

    private static Result<ActionAnswer> Update(ApiCall call, UpdateActionRequest body) =>
        call.World.Actions.UpdateProperties(call.Caller, call.GroupId, call.ActionId, body.ToUpdate()).Map(ActionAnswer.Of);
}

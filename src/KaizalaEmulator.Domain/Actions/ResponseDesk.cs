using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>Takes responses to actions.</summary>
internal sealed class ResponseDesk
{
    private readonly World _world;

    internal ResponseDesk(World world) => _world = world;

    public Result<Response> Respond(ActionPost action, User responder, ResponseDraft draft)
    {
        if (action.IsExpired(_world.Now) && action.Content is Answerable { ExpiresAt: { } end })
            return ActionErrors.Expired(action, end);
        return Record(action, responder, draft, _world.Now).Map(response =>
        {
            _world.Events.Raise(new ActionRespondedEvent(action, response));
            return response;
        });
    }

    public Result<Response> Record(ActionPost action, User responder, ResponseDraft draft, DateTimeOffset at)
    {
        if (action.Content is not Answerable answerable)
            return ActionErrors.TakesNoResponses(action);
        if (answerable is Job job && !job.Assignees.Contains(responder))
            return ActionErrors.NotAssigned(action);
        var id = IdOf(action, answerable, responder, draft.ResponseId);
        if (!id.IsSuccess)
            return id.Error;
        var place = draft.Location?.Read("responseLocation");
        if (place is { IsSuccess: false })
            return InBody(place.Value.Error);
        var answers = answerable is Job ? Array.Empty<Answer?>() : AnswerReader.ReadAll(_world, answerable.Questions, draft.Answers);
        if (!answers.IsSuccess)
            return InBody(answers.Error);
        if (answerable is Job && draft.IsCompleted is null)
            return InBody(Invalid.Missing("isCompleted", "true or false"));

        var response = new Response(id.Value ?? new ResponseId(_world.Chance.NewId()), responder, at)
        {
            IsUpdate = id.Value is not null,
            Name = draft.Name,
            Location = place?.Value,
            Answers = answers.Value,
            IsCompleted = answerable is Job && draft.IsCompleted is true,
        };
        action.Take(response);
        return response;
    }

    /// <summary>The id of the response that is updated; null for a new one.</summary>
    private static Result<ResponseId?> IdOf(ActionPost action, Answerable answerable, User responder, string? wanted)
    {
        if (string.IsNullOrWhiteSpace(wanted))
        {
            return answerable.AcceptsMultipleResponses || !action.Responses.Has(responder)
                ? (ResponseId?)null
                : ActionErrors.AnsweredAlready(action);
        }

        return ResponseId.TryParse(wanted, out var id) && action.Responses.Find(id)?.Responder == responder
            ? id
            : ActionErrors.UnknownResponse(wanted, action);
    }

    private static KaizalaError InBody(KaizalaError error) => error with { Message = $"actionBody.{error.Message}" };
}

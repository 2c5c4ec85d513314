using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Webhooks;

/// <summary>The webhooks of a world. Whether a callback URL answers is asked between a plan and its fulfilment.</summary>
public sealed class WebhookDirectory
{
    /// <summary>The name under which a move of the clock reports that a webhook has come to its end.</summary>
    public const string ExpiredKind = "webhookExpired";

    private readonly World _world;
    private readonly WebhookReader _reader;
    private readonly OrderedDictionary<WebhookId, Webhook> _byId = [];
    private readonly Dictionary<WebhookObject, List<Webhook>> _byObject = [];

    internal WebhookDirectory(World world)
    {
        _world = world;
        _reader = new WebhookReader(world);
    }

    public IReadOnlyCollection<Webhook> All => _byId.Values;

    public Webhook? Find(WebhookId id) => _byId.GetValueOrDefault(id);

    /// <summary>Those of the caller's that listen to an object or, where none is named, all of them.</summary>
    public Result<List<Webhook>> List(Caller caller, string? objectId, string? objectType)
    {
        var own = _byId.Values.Where(webhook => webhook.BelongsTo(caller));
        if (string.IsNullOrWhiteSpace(objectId) && string.IsNullOrWhiteSpace(objectType))
            return own.ToList();
        return _reader.ReadObject(caller, objectId, objectType).Map(found => own.Where(webhook => webhook.Terms.Object == found).ToList());
    }

    /// <summary>What a new webhook would be, if its callback URL answers.</summary>
    public Result<WebhookPlan> Plan(Caller caller, WebhookDraft draft) =>
        _reader.Read(caller, draft).Map(terms => new WebhookPlan(caller, terms));

    /// <summary>What a webhook would become; a changed callback URL has to answer first.</summary>
    public Result<WebhookPlan> PlanChange(Caller caller, WebhookId id, WebhookDraft draft) =>
        Own(caller, id).Then(webhook => _reader.ReadChange(caller, webhook.Terms, draft).Map(terms =>
            new WebhookPlan(caller, terms)
            {
                Changes = id,
                IsUrlNew = terms.CallbackUrl != webhook.Terms.CallbackUrl,
                Active = draft.Active,
            }));

    /// <summary>Does what was planned; a webhook deleted meanwhile is unknown.</summary>
    public Result<Webhook> Fulfil(WebhookPlan plan)
    {
        if (plan.Changes is not { } id)
            return Insert(new Webhook(new WebhookId(_world.Chance.NewId().ToString()), plan.Caller, _world.Now, plan.Terms));
        return Own(plan.Caller, id).Map(webhook =>
        {
            Unlist(webhook);
            webhook.Terms = plan.Terms;
            webhook.IsEnabled = plan.Active ?? webhook.IsEnabled;
            Enlist(webhook);
            Tell(webhook, WebhookChange.Updated);
            return webhook;
        });
    }

    public Result<Webhook> Delete(Caller caller, WebhookId id) => Own(caller, id).Map(webhook =>
    {
        Remove(webhook);
        return webhook;
    });

    /// <summary>Adds a webhook that a seed has decided; its callback URL is not asked.</summary>
    public Result<Webhook> Add(Caller owner, WebhookId? id, WebhookDraft draft)
    {
        if (id is { } wanted && _byId.ContainsKey(wanted))
            return WebhookErrors.IdTaken(wanted);
        return _reader.Read(owner, draft).Map(terms =>
        {
            var webhook = new Webhook(id ?? new WebhookId(_world.Chance.NewId().ToString()), owner, _world.Now, terms)
            {
                IsEnabled = draft.Active ?? true,
            };
            return Insert(webhook);
        });
    }

    /// <summary>Switches a webhook off that cannot be delivered to.</summary>
    public void Disable(Webhook webhook)
    {
        if (!webhook.IsEnabled || Find(webhook.Id) != webhook)
            return;
        webhook.IsEnabled = false;
        Tell(webhook, WebhookChange.Disabled);
    }

    /// <summary>Who is to hear of an event, in the order of subscribing.</summary>
    public IEnumerable<Webhook> Hearing(WebhookEvent happened)
    {
        if (_byObject.Count == 0)
            return [];
        return happened.Objects()
            .SelectMany(listened => _byObject.GetValueOrDefault(listened, []))
            .Where(webhook => webhook.IsActive(_world.Now)
                && webhook.Terms.EventTypes.Contains(happened.Type)
                && (webhook.Terms.Object.Type != WebhookObjectType.ActionPackage || Sees(webhook.Owner, happened)));
    }

    /// <summary>Webhooks end with the connector that made them.</summary>
    internal void RemoveAllOf(Connector connector) => RemoveWhere(webhook => webhook.Owner.Connector == connector);

    /// <summary>Webhooks end with the person they speak to.</summary>
    internal void RemoveAllOf(User user) => RemoveWhere(webhook => webhook.Owner.User == user);

    private void RemoveWhere(Predicate<Webhook> ends)
    {
        foreach (var webhook in _byId.Values.Where(webhook => ends(webhook)).ToList())
            Remove(webhook);
    }

    private Result<Webhook> Own(Caller caller, WebhookId id) =>
        Find(id) is { } webhook && webhook.BelongsTo(caller) ? webhook : WebhookErrors.Unknown(id.Text);

    private bool Sees(Caller owner, WebhookEvent happened) => _world.Groups.SeatOf(owner, happened.Group.Id).IsSuccess;

    private Webhook Insert(Webhook webhook)
    {
        _byId.Add(webhook.Id, webhook);
        Enlist(webhook);
        Tell(webhook, WebhookChange.Created);
        return webhook;
    }

    private void Remove(Webhook webhook)
    {
        _byId.Remove(webhook.Id);
        Unlist(webhook);
        Tell(webhook, WebhookChange.Deleted);
    }

    private void Enlist(Webhook webhook)
    {
        if (!_byObject.TryGetValue(webhook.Terms.Object, out var listening))
            listening = _byObject[webhook.Terms.Object] = [];
        listening.Add(webhook);
        if (webhook.Terms.ValidUntil > _world.Now)
            webhook.Expiry = _world.Clock.Schedule(webhook.Terms.ValidUntil, ExpiredKind, webhook.Id.Text, _ => ExpireAsync(webhook));
    }

    private void Unlist(Webhook webhook)
    {
        webhook.Expiry?.Cancel();
        var listening = _byObject[webhook.Terms.Object];
        listening.Remove(webhook);
        if (listening.Count == 0)
            _byObject.Remove(webhook.Terms.Object);
    }

    private Task ExpireAsync(Webhook webhook)
    {
        lock (_world.Gate)
        {
            // Set off in the very moment in which it was prolonged or deleted.
            if (Find(webhook.Id) == webhook && webhook.Terms.ValidUntil <= _world.Now)
                Tell(webhook, WebhookChange.Expired);
        }

        return Task.CompletedTask;
    }

    private void Tell(Webhook webhook, WebhookChange change) => _world.Events.Raise(new WebhookChangedEvent(webhook, change));
}

/// <summary>A webhook to be made or changed, once its callback URL has answered.</summary>
public sealed record WebhookPlan(Caller Caller, WebhookTerms Terms)
{
    /// <summary>The webhook it changes; null for a new one.</summary>
    public WebhookId? Changes { get; init; }

    /// <summary>Whether the callback URL has to be asked.</summary>
    public bool IsUrlNew { get; init; } = true;

    internal bool? Active { get; init; }
}

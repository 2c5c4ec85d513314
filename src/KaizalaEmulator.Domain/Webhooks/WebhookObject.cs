using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Groups;

namespace KaizalaEmulator.Domain.Webhooks;

/// <summary>What a webhook listens to, spelled as on the wire.</summary>
public enum WebhookObjectType
{
    Group,
    Action,
    ActionPackage,
}

/// <summary>A group, an action, or a package's actions in every group its owner sees.</summary>
/// <param name="Id">The id in the form ids are compared in.</param>
public readonly record struct WebhookObject(WebhookObjectType Type, string Id)
{
    public static WebhookObject Of(Group group) => new(WebhookObjectType.Group, group.Id.Text);

    public static WebhookObject Of(ActionId action) => new(WebhookObjectType.Action, action.ToString());

    public static WebhookObject Of(PackageId package) => new(WebhookObjectType.ActionPackage, package.Text.ToUpperInvariant());
}

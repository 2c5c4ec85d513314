using KaizalaEmulator.Domain.Groups;

namespace KaizalaEmulator.Domain.Tenancy;

/// <summary>
/// A person of the tenant, known by a mobile number; provisioned once they have signed in. Or a bot, which is in groups and
/// speaks as a person does, but has no number and never signs in.
/// </summary>
public sealed class User
{
    private readonly List<Group> _groups = [];

    internal User(UserId id, PhoneNumber number, string name)
    {
        Id = id;
        MobileNumber = number;
        Name = name;
    }

    public UserId Id { get; }

    /// <summary>None for a bot.</summary>
    public PhoneNumber MobileNumber { get; }

    public bool IsBot => MobileNumber == PhoneNumber.None;

    public string Name { get; set; }

    public string PictureUrl { get; set; } = "";

    /// <summary>Whether the person administers the tenant: their user tokens reach every organisation group.</summary>
    public bool IsTenantAdmin { get; set; }

    public bool IsProvisioned { get; private set; }

    /// <summary>The PIN every request for one yields, where a seed fixes it.</summary>
    public string? FixedPin { get; set; }

    /// <summary>The endpoint host that serves this person: <c>kms1</c>, <c>kms2</c>, …</summary>
    public string Endpoint { get; private set; } = "kms1";

    /// <summary>Whether the endpoint has ever changed. Until then every host serves the person.</summary>
    public bool IsRelocated { get; private set; }

    /// <summary>The groups the person is in, in the order of joining.</summary>
    public IReadOnlyList<Group> Groups => _groups;

    /// <summary>The name others are shown: none until the person has signed in.</summary>
    public string DisplayName => IsProvisioned ? Name : "";

    public void Provision()
    {
        if (IsProvisioned)
            return;
        IsProvisioned = true;
        foreach (var group in _groups)
            group.CountProvisioned(this);
    }

    /// <summary>Says where a person starts, which is no relocation.</summary>
    public void StartAt(string endpoint) => Endpoint = endpoint;

    internal void MoveTo(string endpoint) => (Endpoint, IsRelocated) = (endpoint, true);

    internal void Joined(Group group) => _groups.Add(group);

    internal void Left(Group group) => _groups.Remove(group);
}

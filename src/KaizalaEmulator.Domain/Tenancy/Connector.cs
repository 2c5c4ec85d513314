namespace KaizalaEmulator.Domain.Tenancy;

/// <summary>An integration as the management portal registers it: an application id, a secret and permissions.</summary>
public sealed class Connector
{
    internal Connector(string applicationId, string secret, string name)
    {
        ApplicationId = applicationId;
        Secret = secret;
        Name = name;
    }

    /// <summary>The app on a person's phone: no connector of the tenant, and free to do what the person may.</summary>
    public static Connector App { get; } = new("kaizala-app", "", "Kaizala app");

    /// <summary>A GUID, <c>GUID@2</c> or 64 hex digits: compared as text.</summary>
    public string ApplicationId { get; }

    public string Secret { get; set; }

    public string Name { get; set; }

    public Permissions Permissions { get; set; } = Permissions.All;

    /// <summary>A deactivated connector gets no new grants; its existing tokens go on working.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Where an OAuth sign-in may send the browser back to.</summary>
    public IReadOnlyList<string> RedirectUrls { get; set; } = [];
}

using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.ContractSuite;

internal static class EmulatorEnvironment
{
    /// <summary>The emulator's environment, with where this one is and who may call it.</summary>
    public static PostmanEnvironment Environment(this KaizalaServer kaizala) => Suite.Environment("emulator").With(new Dictionary<string, string>
    {
        ["api-root"] = kaizala.ApiRoot.ToString().TrimEnd('/'),
        ["endpoint-url"] = kaizala.EndpointUrl.ToString().TrimEnd('/'),
        ["application-id"] = kaizala.Connector.ApplicationId,
        ["application-secret"] = kaizala.Connector.Secret,
        ["refresh-token"] = kaizala.RefreshToken,
    });
}

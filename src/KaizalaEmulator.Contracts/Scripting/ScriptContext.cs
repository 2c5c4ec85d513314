using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>What a script may see of the request that it belongs to.</summary>
/// <param name="Item">The request of the collection.</param>
/// <param name="Request">As stated, before sending; as sent, afterwards.</param>
/// <param name="Url">What cookies are looked up by; null where it is no URL.</param>
internal sealed record ScriptContext(CollectionRequest Item, RequestTemplate Request, Uri? Url)
{
    /// <summary>The answer; null before sending and where none came.</summary>
    public ReceivedResponse? Response { get; init; }
}

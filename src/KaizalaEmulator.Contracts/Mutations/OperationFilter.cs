using KaizalaEmulator.Contracts.Contract;

namespace KaizalaEmulator.Contracts.Mutations;

/// <summary>Tells the calls of one operation from all others.</summary>
internal sealed class OperationFilter(ContractSet contract, string operation)
{
    public string Operation => operation;

    public bool Fits(HttpRequestMessage request) => contract.Find(request.Method.Method, request.RequestUri!)?.Name == operation;
}

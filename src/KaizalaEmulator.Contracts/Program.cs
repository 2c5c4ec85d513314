using KaizalaEmulator.Contracts;
using KaizalaEmulator.Contracts.Commands;

return await CommandLine.RunAsync(args, Terminal.OfThisProcess());

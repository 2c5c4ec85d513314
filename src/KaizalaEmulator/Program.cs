using KaizalaEmulator;

return await CommandLine.RunAsync(args, Surroundings.OfThisProcess());

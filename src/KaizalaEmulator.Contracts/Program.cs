Console.Error.WriteLine("kaizala-contracts: no command yet");
return 2;

# Programs that `dotnet build` made look for the runtime here. To be sourced.
export DOTNET_ROOT=${DOTNET_ROOT:-$(dirname "$(readlink -f "$(command -v dotnet)")")}

EMULATOR=$PWD/src/KaizalaEmulator/bin/$CONFIGURATION/net10.0/kaizala-emulator
CONTRACTS=$PWD/src/KaizalaEmulator.Contracts/bin/$CONFIGURATION/net10.0/kaizala-contracts

#!/usr/bin/env bash
# Bench: its projects still build and its scripts still parse; what they measure needs a quiet machine
set -euo pipefail

bash -n bench/run
python3 -c 'import ast, sys; [ast.parse(open(file).read(), file) for file in sys.argv[1:]]' bench/*.py
for project in bench/*/*.csproj; do
  dotnet build "$project" -c "$CONFIGURATION"
done

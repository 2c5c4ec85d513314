"""docs/contracts.md as a reader follows it: each of its sh blocks, by the built harness; the last lines tell passed and failed."""
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND = "dotnet run --project src/KaizalaEmulator.Contracts -- "
SECONDS = 240


def main(contracts):
    page = (ROOT / "docs" / "contracts.md").read_text(encoding="utf-8")
    lines = [line for block in re.findall(r"^```sh\n(.*?)^```", page, re.S | re.M) for line in block.splitlines()]
    failed = 0
    for line in lines:
        command = [contracts, *shlex.split(line.removeprefix(COMMAND))] if line.startswith(COMMAND) else None
        ended = command and subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=SECONDS)
        if not ended or ended.returncode:
            failed += 1
            print(f"docs/contracts.md: {line}: " + (f"code {ended.returncode}\n{ended.stdout[-2000:]}{ended.stderr}" if ended else "is no command of the harness"))
    print(f"{len(lines) - failed} passed, {failed} failed")
    return 1 if failed or not lines else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

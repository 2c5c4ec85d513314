"""The command as its users meet it: published ahead of time (first argument) and built (second argument)."""
import json
import signal
import subprocess
import sys

import docs
import readme
import refusals
from checks import Checks, expect, expect_that
from client import send
from emulator import Emulator
from tutorial import SPELLINGS, follow

PASTE_SECONDS = 30


def serves(checks, name, command, spellings):
    """Starts it as a script does, follows the tutorial, stops it as a supervisor does."""
    with checks.scenario(name), Emulator(command, "--port", "0", "--json") as emulator:
        with checks.check("one JSON line says where it is"):
            banner = emulator.banner()
        with checks.check("health is ready"):
            expect(send("GET", banner["control"] + "/health")["status"], "ready", "status")
        with checks.check("the banner's curl line, pasted, sends a message"):
            paste(banner["curl"])
        for spelling in spellings:
            with checks.scenario(f"{name}, {spelling.name}"):
                follow(checks, banner, spelling)
        with checks.scenario(f"{name}, README"):
            readme.examples(checks, banner)
        with checks.scenario(f"{name}, docs/webhooks.md"):
            docs.webhooks(checks, banner)
        with checks.check("SIGTERM stops it with code 0, with nothing more on standard output"):
            expect(emulator.stop(signal.SIGTERM), (0, ""), f"exit code and output, after {emulator.errors!r}")


def shows(checks, name, command):
    """Starts it as a person does: the page names a curl line to paste; Ctrl+C ends it."""
    with checks.scenario(name), Emulator(command, "--port", "0") as emulator:
        with checks.check("the curl line of the start page, pasted, sends a message"):
            paste(emulator.line_starting("curl "))
        with checks.check("SIGINT stops it with code 0"):
            expect(emulator.stop(signal.SIGINT)[0], 0, f"the exit code, after {emulator.errors!r}")


def paste(line):
    run = subprocess.run(["bash", "-c", line], capture_output=True, text=True, timeout=PASTE_SECONDS)
    expect(run.returncode, 0, f"exit code of {line!r}")
    expect_that(json.loads(run.stdout).get("referenceId"), f"referenceId in {run.stdout!r}")


def refuses(checks, name, command):
    for refusal in (refusals.bad_seed, refusals.bad_option, refusals.port_in_use):
        with checks.scenario(name):
            refusal(checks, command)


def main(binary, assembly):
    checks = Checks()
    serves(checks, "published", [binary], SPELLINGS)
    shows(checks, "published", [binary])
    refuses(checks, "published", [binary])
    serves(checks, "built", ["dotnet", assembly], SPELLINGS[:1])
    return checks.close()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""Starts that are refused: one readable line on standard error, nothing on standard output, and an exit code that says why."""
import socket
import tempfile
from pathlib import Path

from checks import expect, expect_that
from emulator import run_to_end

BAD_SEED = """{
  "tenant": { "name": "Contoso" },
  "users": [
    { "mobileNumber": "+919910870005", "nmae": "Field Admin" }
  ]
}
"""


def bad_seed(checks, command):
    with tempfile.TemporaryDirectory() as folder:
        seed = Path(folder) / "seed.json"
        seed.write_text(BAD_SEED, encoding="utf-8")
        with checks.check("a bad seed ends it with code 2, naming file, line and field"):
            refused(run_to_end(command, "--port", "0", "--json", "--seed", str(seed)), 2, str(seed), "line 4", "users[0].nmae")


def bad_option(checks, command):
    with checks.check("a bad option ends it with code 2, naming the option"):
        refused(run_to_end(command, "--port", "none"), 2, "--port", "none")


def port_in_use(checks, command):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        with checks.check("a port in use ends it with code 3, naming the port"):
            refused(run_to_end(command, "--port", port, "--json"), 3, port, "in use")


def refused(run, code, *named):
    expect(run.returncode, code, f"the exit code, after {run.stderr!r}")
    expect(run.stdout, "", "standard output")
    expect(len(run.stderr.splitlines()), 1, f"lines on standard error, which is {run.stderr!r}")
    for part in named:
        expect_that(part in run.stderr, f"{part!r} in {run.stderr!r}")

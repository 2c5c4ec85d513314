"""docs/webhooks.md as a reader follows it: its receiver is started, then its blocks run in one shell, in order."""
import re
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from checks import expect, expect_that
from client import send

PAGE = Path(__file__).resolve().parents[2] / "docs" / "webhooks.md"
DEFAULT_ROOT = "http://127.0.0.1:8308"
DEFAULT_RECEIVER = "127.0.0.1:5000"
PAGE_SECONDS = 60
LISTEN_SECONDS = 10
MARK = "---- next block ----"


def webhooks(checks, banner):
    text = PAGE.read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.S | re.M)
    program = re.search(r"^```python\n(.*?)^```", text, re.S | re.M)[1]
    with checks.check("the receiver has at most 15 lines"):
        expect_that(len(program.splitlines()) <= 15, program)
    port = free_port()
    with receiver(program.replace("5000", str(port))) as heard:
        script = f"\necho '{MARK}'\n".join(blocks).replace(DEFAULT_ROOT, banner["apiRoot"]).replace(DEFAULT_RECEIVER, f"127.0.0.1:{port}")
        run = subprocess.run(["bash", "-euo", "pipefail", "-c", script], capture_output=True, text=True, timeout=PAGE_SECONDS)
        answers = run.stdout.split(MARK)
        for number, block in enumerate(blocks):
            with checks.check(f"block {number + 1}, {block.splitlines()[0][:50]}…, is answered without a refusal"):
                expect_that(number < len(answers), f"an answer; the shell ended with {run.returncode}: {run.stderr}")
                expect_that('"errorCode":"' not in answers[number], answers[number])
        with checks.check("the shell came to its end"):
            expect(run.returncode, 0, f"the exit code, after {run.stderr!r}")
        with checks.check("the ladder shows five attempts within 23 hours"):
            expect(answers[1].count('"outcome":"status"'), 5, f"attempts in {answers[1]}")
        with checks.check("the receiver heard the message, its duplicate and the triggered events"):
            expect(send("GET", banner["control"] + "/idle"), {"idle": True}, "idle")
            lines = heard()
            expect_that(any("Hello receiver" in line for line in lines), lines)
            expect_that(sum("Comes twice" in line for line in lines) >= 2, lines)
            expect_that(any(line.startswith("SurveyResponse") for line in lines), lines)
            expect_that(any("Data of your own" in line for line in lines), lines)


@contextmanager
def receiver(program):
    """The page's program as a process; yields what reads the lines it has printed."""
    with tempfile.NamedTemporaryFile("w") as output:
        process = subprocess.Popen([sys.executable, "-c", program], stdout=output, stderr=subprocess.DEVNULL)
        try:
            wait_for(int(re.search(r'"127\.0\.0\.1", (\d+)', program)[1]))
            yield lambda: Path(output.name).read_text(encoding="utf-8").splitlines()
        finally:
            process.kill()
            process.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port):
    deadline = time.monotonic() + LISTEN_SECONDS
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)

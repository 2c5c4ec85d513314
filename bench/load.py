"""wrk as the load: a fixed number of connections that each send the next request when the last is answered."""
import subprocess
from dataclasses import dataclass
from pathlib import Path

from server import GROUPS_URL, MESSAGES_URL

SCRIPTS = Path(__file__).resolve().parent / "wrk"
CONNECTIONS = 16
WARM_UP_SECONDS = 1
# wrk ends by itself; this is for the day it does not.
GRACE_SECONDS = 30


@dataclass(frozen=True)
class Load:
    script: Path
    url: str


@dataclass(frozen=True)
class Result:
    requests: int
    per_second: float


LOADS = {
    "post-message": Load(SCRIPTS / "post-message.lua", MESSAGES_URL),
    "get-groups": Load(SCRIPTS / "get-groups.lua", GROUPS_URL),
}


def warm_up(load):
    measure(load, WARM_UP_SECONDS)


def measure(load, seconds):
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", load.script, load.url]
    output = subprocess.run(command, capture_output=True, text=True, check=True, timeout=seconds + GRACE_SECONDS).stdout
    summary = next(line for line in output.splitlines() if line.startswith("SUMMARY "))
    requests, microseconds, failed = map(int, summary.split()[1:])
    if failed or not requests:
        raise SystemExit(f"{load.url}: {failed} of {requests} requests failed; such a figure means nothing.\n{output}")
    return Result(requests, requests / (microseconds / 1e6))

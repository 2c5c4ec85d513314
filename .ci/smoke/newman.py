"""The collection played by Newman and by verify, each against an emulator of its own: the same requests, assertions, verdicts."""
import difflib
import json
import subprocess
import sys
from itertools import zip_longest
from pathlib import Path

from emulator import Emulator, environment
from reports import read_newman, read_ours

RUN_SECONDS = 240
COLLECTION = "postman/KaizalaEmulator.postman_collection.json"
ENVIRONMENT = Path("postman/emulator.postman_environment.json")


class Site:
    """Where the two programs are, and where their reports go."""

    def __init__(self, emulator, contracts, newman, reports):
        self._emulator, self._contracts, self._newman = emulator, contracts, newman
        self._reports = Path(reports)

    def play(self, name, changed):
        """Both plays, in an environment with some values changed."""
        variables = self._reports / f"{name}.postman_environment.json"
        variables.write_text(_environment(changed), encoding="utf-8")
        theirs, ours = self._reports / f"{name}-newman.json", self._reports / f"{name}-verify.json"
        with Emulator([self._emulator], "serve", "--port", "0", "--json") as emulator:
            banner = emulator.banner()
            _run(theirs, [
                "node", self._newman, "run", COLLECTION, "--environment", variables, "--working-dir", "postman", *_own_values(banner),
                "--reporters", "json", "--reporter-json-export", theirs])
        _run(ours, [
            self._contracts, "verify", "--target", "emulator", "--emulator", self._emulator, "--environment", variables,
            "--report", f"json={ours}"])
        return read_newman(theirs), read_ours(ours)


class Tally:
    def __init__(self):
        self.same = self.different = 0

    def compare(self, name, theirs, ours):
        before = self.different
        order = list(difflib.unified_diff([one.path for one in theirs], [one.path for one in ours], "Newman", "verify", lineterm="", n=1))
        self._count(not order, f"{name}: other requests, or another order", *order)
        at_ours = _occurrences(ours)
        for key, request in _occurrences(theirs).items():
            if key in at_ours:
                self._compare_request(name, request, at_ours[key])
        failed = sum(verdict == "failed" for one in theirs for _, verdict in one.assertions)
        print(f"{name}: {len(theirs)} requests, {sum(len(one.assertions) for one in theirs)} assertions of scripts, "
              f"{failed} of them failed: {self.different - before} differences", flush=True)

    def _compare_request(self, name, theirs, ours):
        self._count(theirs.error == ours.error, f"{name}: {theirs.path}: not played says {'Newman' if theirs.error else 'verify'} alone")
        for one, other in zip_longest(theirs.assertions, ours.assertions, fillvalue=("nothing", "")):
            self._count(one == other, f"{name}: {theirs.path}", f"Newman: {' '.join(one)}", f"verify: {' '.join(other)}")

    def _count(self, same, *lines):
        if same:
            self.same += 1
        else:
            self.different += 1
            print("FAILED  " + "\n        ".join(lines), flush=True)


def _occurrences(requests):
    """By path and how often it has come before: a request may be played more than once."""
    seen, result = {}, {}
    for request in requests:
        seen[request.path] = seen.get(request.path, 0) + 1
        result[request.path, seen[request.path]] = request
    return result


def _environment(changed):
    content = json.loads(ENVIRONMENT.read_text(encoding="utf-8"))
    for variable in content["values"]:
        variable["value"] = changed.get(variable["key"], variable["value"])
    return json.dumps(content)


def _own_values(banner):
    """What verify takes from the banner of the emulator that it starts."""
    values = {
        "api-root": banner["apiRoot"], "endpoint-url": banner["apiRoot"], "application-id": banner["applicationId"],
        "application-secret": banner["applicationSecret"], "refresh-token": banner["refreshToken"]}
    return [part for name, value in values.items() for part in ("--env-var", f"{name}={value}")]


def _run(report, command):
    """A play may end with 1, some assertion failed: what counts is that it left a report."""
    report.unlink(missing_ok=True)
    ended = subprocess.run(
        [str(part) for part in command], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=RUN_SECONDS, env=environment())
    if ended.returncode not in (0, 1) or not report.exists():
        raise SystemExit(f"{command[0]} ended with code {ended.returncode}:\n{ended.stdout[-4000:]}{ended.stderr[-4000:]}")


def main(emulator, contracts, newman, reports):
    site, tally = Site(emulator, contracts, newman, reports), Tally()
    tally.compare("as it is", *site.play("as-it-is", {}))
    # Whoever cannot sign in fails in most of what follows.
    tally.compare("with a wrong PIN", *site.play("wrong-pin", {"pin": "0000"}))
    print(f"{tally.same} passed, {tally.different} failed")
    return 1 if tally.different else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

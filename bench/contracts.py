"""A run of a hundred requests by verify and by Newman, in turn, against one running emulator: whole processes, wall time."""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median

REPOSITORY = Path(__file__).resolve().parent.parent
BUILT = "bin/Release/net10.0"
REQUESTS = 100
RUN_LIMIT_SECONDS = 180
TARGET = 0.5


def main():
    options = parse()
    with tempfile.TemporaryDirectory() as folder, running(options.emulator) as api_root:
        postman = Path(folder) / "postman"
        shutil.copytree(REPOSITORY / "postman", postman)
        collection, environment = postman / "KaizalaEmulator.postman_collection.json", postman / "emulator.postman_environment.json"
        cut(collection)
        verify = [options.contracts, "verify", "--target", api_root, "--collection", collection, "--environment", environment]
        newman = ["node", options.newman, "run", collection, "--environment", environment, "--working-dir", postman,
                  "--env-var", f"api-root={api_root}", "--env-var", f"endpoint-url={api_root}", "--reporters", "cli", "--color", "off"]
        rounds = measure(verify, newman, options.rounds)
    return tell(rounds, options.bound)


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="pairs of runs after one to warm up")
    parser.add_argument("--bound", type=float, default=TARGET, help="the ratio above which the exit code is 1")
    parser.add_argument("--emulator", default=REPOSITORY / f"src/KaizalaEmulator/{BUILT}/kaizala-emulator")
    parser.add_argument("--contracts", default=REPOSITORY / f"src/KaizalaEmulator.Contracts/{BUILT}/kaizala-contracts")
    parser.add_argument("--newman", default=REPOSITORY / "tests/newman/node_modules/newman/bin/newman.js")
    return parser.parse_args()


@contextmanager
def running(emulator):
    """An emulator's API root; it ends with the block."""
    command = [emulator, "serve", "--port", "0", "--json"]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        banner = process.stdout.readline()
        if not banner:
            raise SystemExit(f"{emulator} did not start: run it by hand to see why.")
        yield json.loads(banner)["apiRoot"]
    finally:
        process.kill()
        process.wait()


def cut(collection):
    """Leaves the first requests of a collection, in their folders."""
    content = json.loads(collection.read_text(encoding="utf-8"))
    content["item"], left = first(content["item"], REQUESTS)
    if left:
        raise SystemExit(f"{collection} has {REQUESTS - left} requests, {REQUESTS} are needed.")
    collection.write_text(json.dumps(content), encoding="utf-8")


def first(items, left):
    kept = []
    for item in items:
        if left == 0:
            break
        if "item" in item:
            inner, left = first(item["item"], left)
            item = item | {"item": inner}
        else:
            left -= 1
        kept.append(item)
    return kept, left


def measure(verify, newman, rounds):
    """(verify, Newman) of each round, each as seconds of wall time and of the processor."""
    for command in (verify, newman):
        timed(command)
    measured = []
    for number in range(rounds):
        measured.append((timed(verify), timed(newman)))
        (ours, our_cpu), (theirs, their_cpu) = measured[-1]
        print(f"round {number + 1}: verify {ours:.2f} s ({our_cpu:.2f} s CPU), "
              f"Newman {theirs:.2f} s ({their_cpu:.2f} s CPU): {ours / theirs:.2f}", flush=True)
    return measured


def timed(command):
    with tempfile.TemporaryFile() as output:
        before, began = os.times(), time.monotonic()
        code = subprocess.run(
            [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            timeout=RUN_LIMIT_SECONDS).returncode
        took, after = time.monotonic() - began, os.times()
        if code != 0:
            output.seek(0)
            told = [line for line in output.read().decode().splitlines() if not line.startswith("ok ")]
            raise SystemExit("\n".join([f"{command[0]} ended with code {code}:", *told[-60:]]))
    return took, after.children_user + after.children_system - before.children_user - before.children_system


def tell(rounds, bound):
    ratios = [ours[0] / theirs[0] for ours, theirs in rounds]
    ratio = median(ratios)
    cpu = median(ours[1] / theirs[1] for ours, theirs in rounds)
    print(f"{REQUESTS} requests: verify {median(ours[0] for ours, _ in rounds):.2f} s, Newman {median(theirs[0] for _, theirs in rounds):.2f} s; "
          f"ratio {ratio:.2f} ({min(ratios):.2f} to {max(ratios):.2f}), of CPU {cpu:.2f}; target {TARGET}, bound {bound}")
    return 1 if ratio > bound else 0


if __name__ == "__main__":
    sys.exit(main())

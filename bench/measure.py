"""Measures the published emulator against the published bare application, in turn, and prints the ratios."""
import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from server import PORT, Server, sample_answers
from load import LOADS, warm_up, measure

ARTIFACTS = Path(__file__).resolve().parent.parent / "artifacts"

# What is compared: its name, its unit, and the bound its ratio shall keep.
POST, GET = "POST messages", "GET groups"
TARGETS = {
    (POST, "requests/s"): ("at least", 0.75),
    (GET, "requests/s"): ("at least", 0.75),
    ("first answer", "ms"): ("at most", 2.0),
    ("idle memory", "MB"): ("at most", 2.0),
}


def options():
    parser = argparse.ArgumentParser(prog="bench/run", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="how often each server is measured (7)")
    parser.add_argument("--seconds", type=int, default=4, help="how long each load lasts (4)")
    parser.add_argument("--starts", type=int, default=3, help="starts per round, the loaded one included (3)")
    parser.add_argument("--check", action="store_true", help="exit with 1 if a ratio misses its target")
    return parser.parse_args()


def one_round(server, seconds, starts):
    """Every figure of one server, taken from fresh processes."""
    figures = {}
    first_answers = []
    for _ in range(starts - 1):
        with server.running() as run:
            first_answers.append(run.first_answer_ms)
    with server.running() as run:
        first_answers.append(run.first_answer_ms)
        figures["first answer", "ms"] = statistics.median(first_answers)
        figures["idle memory", "MB"] = run.idle_memory_mb()
        for name, load in ((POST, LOADS["post-message"]), (GET, LOADS["get-groups"])):
            warm_up(load)
            before = run.cpu_seconds()
            result = measure(load, seconds)
            figures[name, "requests/s"] = result.per_second
            figures[name, "µs CPU/request"] = (run.cpu_seconds() - before) / result.requests * 1e6
    return figures


def report(emulator, bare):
    """Prints a row a figure; the ratio is the median of the rounds' own ratios. Returns the rows that miss their target."""
    print(f"\n{'':32}{'emulator':>10}{'bare':>10}{'ratio':>8}{'spread':>14}   target")
    missed = []
    for key in sorted(emulator[0], key=lambda figure: figure not in TARGETS):
        ours, theirs = [round_[key] for round_ in emulator], [round_[key] for round_ in bare]
        ratios = [a / b for a, b in zip(ours, theirs)]
        ratio = statistics.median(ratios)
        words, bound = TARGETS.get(key, ("", None))
        kept = bound is None or (ratio >= bound if words == "at least" else ratio <= bound)
        if not kept:
            missed.append(key)
        target = "" if bound is None else f"{words} {bound:.2f}{'' if kept else ', MISSED'}"
        spread = f"{min(ratios):.2f}-{max(ratios):.2f}"
        print(f"{', '.join(key):32}{statistics.median(ours):10.1f}{statistics.median(theirs):10.1f}"
              f"{ratio:8.2f}{spread:>14}   {target}".rstrip())
    return missed


def main():
    asked = options()
    emulator = Server("emulator", [ARTIFACTS / "aot/kaizala-emulator", "--port", str(PORT), "--json"])
    with tempfile.TemporaryDirectory() as folder:
        bare = Server("bare", [ARTIFACTS / "bench/bare/bare-app", str(PORT), *sample_answers(emulator, Path(folder))])
        rounds = {emulator: [], bare: []}
        for number in range(1, asked.rounds + 1):
            for server in (emulator, bare):
                figures = one_round(server, asked.seconds, asked.starts)
                rounds[server].append(figures)
                print(f"round {number} {server.name:9}", "  ".join(
                    f"{name} {value:.0f} {unit}" for (name, unit), value in figures.items() if (name, unit) in TARGETS), flush=True)
    missed = report(rounds[emulator], rounds[bare])
    return 1 if asked.check and missed else 0


if __name__ == "__main__":
    sys.exit(main())

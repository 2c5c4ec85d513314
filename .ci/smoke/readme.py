"""The README's own examples: each block with a curl line, run as it stands, but on the ports of this start."""
import re
import subprocess
from pathlib import Path

from checks import expect, expect_that

README = Path(__file__).resolve().parents[2] / "README.md"
DEFAULT_ROOT = "http://127.0.0.1:8308"
BLOCK_SECONDS = 30


def examples(checks, banner):
    blocks = [block for block in re.findall(r"^```sh\n(.*?)^```", README.read_text(encoding="utf-8"), re.S | re.M) if "curl " in block]
    with checks.check("the README has examples to run"):
        expect_that(blocks, f"a block with a curl line in {README}")
    for block in blocks:
        with checks.check(f"{block.splitlines()[0][:70]}… works"):
            run = subprocess.run(
                ["bash", "-euo", "pipefail", "-c", block.replace(DEFAULT_ROOT, banner["apiRoot"])],
                capture_output=True, text=True, timeout=BLOCK_SECONDS)
            expect(run.returncode, 0, f"the exit code, after {run.stderr!r}")
            expect_that(run.stdout.startswith("{") and '"errorCode":"' not in run.stdout, f"an answer without a refusal in {run.stdout!r}")

"""The emulator as a child process."""
import json
import os
import queue
import signal
import subprocess
import threading

START_SECONDS = 60
STOP_SECONDS = 20


class Emulator:
    """A started emulator; leaving the block makes sure that it is gone."""

    def __init__(self, command, *options):
        self._process = subprocess.Popen(
            [*command, *options], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True, env=environment())
        self._lines = queue.Queue()
        self._errors = []
        self._pumps = [threading.Thread(target=pump, daemon=True) for pump in (self._read_output, self._read_errors)]
        for pump in self._pumps:
            pump.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    @property
    def errors(self):
        return "".join(self._errors)

    def peak_megabytes(self):
        """The most memory that was ever resident."""
        with open(f"/proc/{self._process.pid}/status", encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:")) / 1024

    def next_line(self):
        """The next line of standard output."""
        try:
            line = self._lines.get(timeout=START_SECONDS)
        except queue.Empty:
            raise AssertionError(f"nothing on standard output within {START_SECONDS} s: {self.errors}") from None
        if line is None:
            raise AssertionError(f"it ended with code {self._process.wait(STOP_SECONDS)}: {self.errors}")
        return line

    def banner(self):
        return json.loads(self.next_line())

    def line_starting(self, start):
        while not (line := self.next_line()).startswith(start):
            pass
        return line.rstrip("\n")

    def stop(self, with_signal=signal.SIGTERM):
        """Asks it to stop; its exit code and what it still wrote to standard output."""
        self._process.send_signal(with_signal)
        code = self._process.wait(STOP_SECONDS)
        for pump in self._pumps:
            pump.join(STOP_SECONDS)
        rest = []
        while (line := self._lines.get(timeout=STOP_SECONDS)) is not None:
            rest.append(line)
        return code, "".join(rest)

    def _read_output(self):
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put(None)

    def _read_errors(self):
        self._errors.extend(self._process.stderr)


def run_to_end(command, *options):
    """A start that is expected to be refused."""
    return subprocess.run(
        [*command, *options], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=START_SECONDS,
        env=environment())


def environment():
    """The environment without the emulator's own variables, so that nothing set outside changes what is checked."""
    return {name: value for name, value in os.environ.items() if not name.startswith("KAIZALA_")}

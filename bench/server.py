"""A server under measurement: started afresh, asked, weighed and stopped."""
import http.client
import os
import subprocess
import time
from contextlib import contextmanager

# Both servers listen here, one at a time, so that the requests they get are the same to the byte.
PORT = 18308
GROUPS_URL = f"http://127.0.0.1:{PORT}/v1/groups"
MESSAGES_URL = f"{GROUPS_URL}/00000308-0000-4000-8000-000000000001/messages"
TOKEN = {"accessToken": "kaizala-demo-access"}

START_LIMIT_SECONDS = 30
SETTLE_SECONDS = 1.5
TICK = os.sysconf("SC_CLK_TCK")


class Server:
    def __init__(self, name, command):
        self.name = name
        self.command = [str(part) for part in command]

    @contextmanager
    def running(self):
        run = Run(self.command)
        try:
            yield run
        finally:
            run.stop()


class Run:
    """One process, from its start to its end."""

    def __init__(self, command):
        started = time.monotonic()
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        try:
            self._await_answer(started + START_LIMIT_SECONDS)
        except BaseException:
            self.stop()
            raise
        self.first_answer_ms = (time.monotonic() - started) * 1e3

    def idle_memory_mb(self):
        """Resident memory once the process has answered and come to rest."""
        time.sleep(SETTLE_SECONDS)
        with open(f"/proc/{self._process.pid}/status", encoding="ascii") as status:
            kilobytes = next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))
        return kilobytes / 1024

    def cpu_seconds(self):
        with open(f"/proc/{self._process.pid}/stat", encoding="ascii") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def stop(self):
        self._process.terminate()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _await_answer(self, deadline):
        while time.monotonic() < deadline:
            if self._process.poll() is not None:
                raise SystemExit(f"{self._process.args[0]} ended with code {self._process.returncode} before it answered.")
            try:
                ask("GET", GROUPS_URL)
                return
            except ConnectionRefusedError:
                time.sleep(0.0005)
        raise SystemExit(f"{self._process.args[0]} did not answer within {START_LIMIT_SECONDS} s.")


def ask(method, url, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=START_LIMIT_SECONDS)
    try:
        connection.request(method, url.removeprefix(f"http://127.0.0.1:{PORT}"), body, TOKEN)
        response = connection.getresponse()
        answer = response.read()
        if response.status != 200:
            raise SystemExit(f"{method} {url}: {response.status} {answer.decode()}")
        return answer
    finally:
        connection.close()


def sample_answers(emulator, folder):
    """What the emulator answers, as files: the constants of the bare application, so that both send as much."""
    message, groups = folder / "message.json", folder / "groups.json"
    with emulator.running():
        message.write_bytes(ask("POST", MESSAGES_URL, '{"message":"A sample."}'))
        groups.write_bytes(ask("GET", GROUPS_URL))
    return [message, groups]

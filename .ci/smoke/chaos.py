"""1,000 events to 50 receivers that fail, hang, reset and recover by a seeded dice, against the published binary."""
import asyncio
import json
import random
import sys
import threading

from checks import Checks, expect, expect_that
from client import send
from emulator import Emulator

RECEIVERS = 50
EVENTS = 1000
BATCH = 50
MOST_IN_A_ROW = 5  # seven would disable the webhook
MOST_MEGABYTES = 200
GROUP = "00000308-0000-4000-8000-000000000001"


class Receiver:
    def __init__(self, number):
        self.dice = random.Random(number)
        self.in_a_row = 0
        self.failures = 0
        self.accepted = []
        self.healthy = False

    def roll(self, text):
        """How the next event fares: accepted, or a way to fail."""
        roll = 1 if self.healthy or self.in_a_row == MOST_IN_A_ROW else self.dice.random()
        if roll >= 0.05:
            self.accepted.append(text)
            self.in_a_row = 0
            return "accept"
        self.failures += 1
        self.in_a_row += 1
        return "hang" if roll < 0.01 else "reset" if roll < 0.03 else "refuse"


class Site(threading.Thread):
    """All receivers on one port, told apart by path, in a thread of their own."""

    def __init__(self):
        super().__init__(daemon=True)
        self.receivers = [Receiver(number) for number in range(RECEIVERS)]
        self.port = None
        self._ready = threading.Event()

    def run(self):
        asyncio.run(self._serve())

    def begin(self):
        self.start()
        self._ready.wait()
        return f"http://127.0.0.1:{self.port}"

    async def _serve(self):
        server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await server.serve_forever()

    async def _connected(self, reader, writer):
        try:
            while await self._answer(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _answer(self, reader, writer):
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        method, target, _ = head.split("\r\n")[0].split(" ")
        path, _, query = target.partition("?")
        length = next((int(line.split(":")[1]) for line in head.split("\r\n") if line.lower().startswith("content-length")), 0)
        body = await reader.readexactly(length)
        if method == "GET":
            return self._send(writer, 200, query.partition("validationToken=")[2])
        fate = self.receivers[int(path[1:])].roll(json.loads(body)["data"]["text"])
        if fate == "hang":
            await reader.read(1)  # until the other side gives up
            return False
        if fate == "reset":
            writer.transport.abort()
            return False
        return self._send(writer, 204 if fate == "accept" else 500, "")

    @staticmethod
    def _send(writer, status, text):
        length = "" if status == 204 else f"Content-Length: {len(text)}\r\n"
        writer.write(f"HTTP/1.1 {status} Said\r\n{length}\r\n{text}".encode())
        return True


def main(binary):
    checks = Checks()
    site = Site()
    url = site.begin()
    with checks.scenario("chaos"), Emulator([binary], "--port", "0", "--json", "--callback-timeout", "150ms") as emulator:
        banner = emulator.banner()
        root, control = banner["apiRoot"], banner["control"]
        send("POST", control + "/clock/freeze")
        token = {"accessToken": banner["accessToken"]}
        for number in range(RECEIVERS):
            send("POST", root + "/v1/webhook", json.dumps({
                "objectId": GROUP, "objectType": "Group", "eventTypes": ["TextMessageCreated"], "callBackUrl": f"{url}/{number}"}), token)
        for sent in range(0, EVENTS, BATCH):
            for number in range(sent, sent + BATCH):
                send("POST", f"{root}/v1/groups/{GROUP}/messages", json.dumps({"message": str(number)}), token)
            send("POST", control + "/clock/advance", '{"by":"PT50M"}')
        for receiver in site.receivers:
            receiver.healthy = True
        send("POST", control + "/clock/advance", '{"by":"P2D"}')
        with checks.check("every event arrived at every receiver at least once, in order, and none was invented"):
            wanted = [str(number) for number in range(EVENTS)]
            for number, receiver in enumerate(site.receivers):
                expect(list(dict.fromkeys(receiver.accepted)), wanted, f"what receiver {number} took")
        with checks.check("the dice were rolled"):
            failures = sum(receiver.failures for receiver in site.receivers)
            expect_that(failures > 500, f"{failures} failures")
        with checks.check(f"the process stays under {MOST_MEGABYTES} MB"):
            peak = emulator.peak_megabytes()
            print(f"        peak of resident memory: {peak:.0f} MB, after {failures} failures", flush=True)
            expect_that(peak < MOST_MEGABYTES, f"{peak:.0f} MB")
    return checks.close()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

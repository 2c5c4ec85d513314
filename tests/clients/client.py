"""Sends each line of standard input as a message to a Kaizala group, and prints where it went."""
import http.client
import json
import os
import sys
from urllib.parse import urlsplit

API_ROOT = "https://api.kaiza.la"
MOST_MOVES = 3

endpoint = API_ROOT


def call(method, path, headers, body=None):
    """One call at the endpoint; where the service says that it has moved, it is remembered and the call repeated."""
    global endpoint
    for _ in range(1 + MOST_MOVES):
        url = urlsplit(endpoint.rstrip("/") + path)
        connection = http.client.HTTPSConnection(url.netloc, timeout=60)
        try:
            text = None if body is None else json.dumps(body)
            connection.request(method, url.path, text, {"Content-Type": "application/json", **headers})
            response = connection.getresponse()
            answer = response.read()
        finally:
            connection.close()
        if response.status != 308:
            break
        endpoint = response.headers["Location"]
    if response.status != 200:
        sys.exit(f"{method} {url.geturl()}: {response.status} {answer.decode()}")
    return json.loads(answer)


session = call("GET", "/v1/accessToken", {
    "applicationId": os.environ["KAIZALA_APPLICATION_ID"],
    "applicationSecret": os.environ["KAIZALA_APPLICATION_SECRET"],
    "refreshToken": os.environ["KAIZALA_REFRESH_TOKEN"],
})
endpoint = session["endpointUrl"]

for line in sys.stdin:
    sent = call("POST", f"/v1/groups/{os.environ['KAIZALA_GROUP_ID']}/messages",
                {"accessToken": session["accessToken"]}, {"message": line.rstrip("\n")})
    print(endpoint, sent["referenceId"], flush=True)

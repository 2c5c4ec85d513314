"""Requests byte for byte as a client writes them: the URL is not tidied, no header is added that was not asked for."""
import http.client
import json
from urllib.parse import urlsplit

ANSWER_SECONDS = 20


def send(method, url, body=None, headers=None):
    """The answer of a call that has to succeed: a JSON object."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=ANSWER_SECONDS)
    try:
        target = url[url.index(parts.netloc) + len(parts.netloc):]
        connection.request(method, target, None if body is None else body.encode(), headers or {})
        response = connection.getresponse()
        text = response.read().decode()
    finally:
        connection.close()
    if response.status != 200:
        raise AssertionError(f"{method} {url} with {body!r}: {response.status} {text}")
    content_type = response.getheader("Content-Type")
    if content_type != "application/json; charset=utf-8":
        raise AssertionError(f"{method} {url}: Content-Type is {content_type!r}")
    answer = json.loads(text)
    # Clients tell success from failure by these keys.
    if not isinstance(answer, dict) or {"message", "errorCode", "errorCategoryKey"} & answer.keys():
        raise AssertionError(f"{method} {url}: not the answer of a success: {text}")
    return answer

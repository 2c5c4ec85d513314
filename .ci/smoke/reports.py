"""What Newman's and our JSON reports say of a run, in one form."""
import json
from dataclasses import dataclass


@dataclass
class Played:
    """A request: its folders and name, whether it could be played, and (name, verdict) of each assertion of its scripts."""
    path: str
    error: bool
    assertions: list


def read_newman(file):
    report = _load(file)
    paths = dict(_paths(report["collection"]["item"], []))
    return [_of_newman(execution, paths) for execution in report["run"]["executions"]]


def read_ours(file):
    return [
        Played(
            path=" / ".join([*request["folders"], request["name"]]),
            error="error" in request,
            assertions=[
                (one["name"], "skipped" if one.get("skipped") else "passed" if one["passed"] else "failed")
                for one in request["assertions"] if one["source"] == "script"])
        for request in _load(file)["requests"]]


def _of_newman(execution, paths):
    scripts = [*(execution.get("prerequestScript") or []), *(execution.get("testScript") or [])]
    return Played(
        path=paths[execution["item"]["id"]],
        error="requestError" in execution or any("error" in script for script in scripts),
        assertions=[
            (one["assertion"], "skipped" if one.get("skipped") else "failed" if one.get("error") else "passed")
            for one in execution.get("assertions") or []])


def _paths(items, folders):
    for item in items:
        path = [*folders, item["name"]]
        if "item" in item:
            yield from _paths(item["item"], path)
        else:
            yield item["id"], " / ".join(path)


def _load(file):
    with open(file, encoding="utf-8") as text:
        return json.load(text)

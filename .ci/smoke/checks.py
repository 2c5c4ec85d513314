"""Names every check, prints how it went, and counts."""
from contextlib import contextmanager


class Checks:
    def __init__(self):
        self.passed = 0
        self.failed = 0
        self._scenario = ""

    @contextmanager
    def scenario(self, name):
        """Checks that build on each other: the first that fails ends them. A failure between two checks is one more."""
        outer, self._scenario = self._scenario, name
        try:
            yield
        except NotReached:
            print(f"        {name}: what follows was not reached", flush=True)
        except Exception as problem:
            self._failed("outside of a check", problem)
        finally:
            self._scenario = outer

    @contextmanager
    def check(self, name):
        try:
            yield
        except Exception as problem:
            self._failed(name, problem)
            raise NotReached from problem
        self.passed += 1
        print(f"ok      {self._scenario}: {name}", flush=True)

    def close(self):
        """Prints the counts as the last line; the exit code."""
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed or not self.passed else 0

    def _failed(self, name, problem):
        self.failed += 1
        print(f"FAILED  {self._scenario}: {name}\n        {type(problem).__name__}: {problem}", flush=True)


class NotReached(Exception):
    """A check before this one has failed and was counted."""


def expect(actual, expected, what):
    if actual != expected:
        raise AssertionError(f"{what}: expected {expected!r}, got {actual!r}")


def expect_that(holds, what):
    if not holds:
        raise AssertionError(what)

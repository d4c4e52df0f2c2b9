"""Several workers behind one port: this process owns the socket, watches and replaces them.

To each worker it is what systemd is to it: it hears READY and WATCHDOG over a socket of theirs.
They share nothing but the keys' folder and the database, so that any of them may answer anybody.
"""

from __future__ import annotations

import os
import selectors
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from runtime.journal import journal
from runtime.watchdog import Notify, Vitals, open_supervisor, watchdog_period_s

SILENT_S = 30.0
"""A worker whose loop did not turn for so long is replaced."""
START_S = 60.0
"""A worker reads all events before it answers."""
AGAIN_S = 1.0
END_S = 10.0
_BACKLOG = 512


@dataclass(slots=True)
class Worker:
    """One process, and the socket over which it says that it is alive."""

    name: str
    ear: socket.socket
    process: subprocess.Popen[bytes] | None = None
    heard_s: float = 0.0
    due_s: float = 0.0
    ready: bool = False


@dataclass(slots=True)
class Workers:
    """Runs the same command several times on one listening socket."""

    command: Sequence[str]
    listener: socket.socket
    count: int
    _told: list[int] = field(default_factory=list)
    _vitals: Vitals | None = None
    _notify: Notify = field(default_factory=open_supervisor)

    def run(self) -> None:
        """Until SIGTERM or SIGINT; a worker that ends or hangs before is replaced."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda told, _: self._told.append(told))
        workers = [_worker(number) for number in range(self.count)]
        with selectors.DefaultSelector() as ears:
            for worker in workers:
                ears.register(worker.ear, selectors.EVENT_READ, worker)
            while not self._told:
                for worker in workers:
                    self._tend(worker)
                for key, _ in ears.select(timeout=AGAIN_S):
                    self._hear(key.data, workers)
        _end(workers)

    def _tend(self, worker: Worker) -> None:
        now_s, process = time.monotonic(), worker.process
        if process is not None and process.poll() is None:
            if now_s - worker.heard_s > (SILENT_S if worker.ready else START_S):
                journal().error("worker.silent", worker=worker.name)
                process.kill()
            return
        if process is not None and worker.due_s == 0.0:
            journal().error("worker.ended", worker=worker.name, code=process.returncode)
            worker.due_s = now_s + AGAIN_S
        if now_s >= worker.due_s:
            worker.process, worker.ready = self._started(worker), False
            worker.heard_s, worker.due_s = now_s, 0.0

    def _started(self, worker: Worker) -> subprocess.Popen[bytes]:
        descriptor = self.listener.fileno()
        kept = {key: value for key, value in os.environ.items() if key != "WATCHDOG_PID"}
        told = {
            "NOTIFY_SOCKET": "@" + _address(worker.name),
            "WATCHDOG_USEC": str(round(SILENT_S * 1_000_000)),
        }
        command = [*self.command, "--workers", "1", "--listener", str(descriptor)]
        return subprocess.Popen(command, env=kept | told, pass_fds=[descriptor])

    def _hear(self, worker: Worker, workers: Sequence[Worker]) -> None:
        worker.ear.recv(4096)
        worker.heard_s, worker.ready = time.monotonic(), True
        if self._vitals is None and all(each.ready for each in workers):
            self._notify("READY=1")
            self._vitals = Vitals(
                [each.name for each in workers],
                notify=self._notify,
                period_s=watchdog_period_s(),
                monotonic_s=time.monotonic,
            )
        if self._vitals is not None:
            self._vitals.beat(worker.name)


def listen(host: str, port: int) -> socket.socket:
    """The socket that all workers answer.

    Raises:
        OSError: the address is not this machine's, or somebody else has the port.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=_BACKLOG)


def command_of(argv: Sequence[str]) -> list[str]:
    """This very program, with the words that it was started with."""
    return [sys.executable, "-m", "sync.server", *argv]


def _worker(number: int) -> Worker:
    name = f"worker-{number}"
    ear = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC)
    ear.bind("\0" + _address(name))
    return Worker(name, ear)


def _address(name: str) -> str:
    return f"entrance-centre-{os.getpid()}-{name}"


def _end(workers: Sequence[Worker]) -> None:
    """In order: what was begun is answered."""
    running = [one.process for one in workers if one.process is not None]
    for process in running:
        process.terminate()
    ends_s = time.monotonic() + END_S
    for process in running:
        try:
            process.wait(max(0.0, ends_s - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    for worker in workers:
        worker.ear.close()

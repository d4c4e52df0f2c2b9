"""The real HTTP application on a loopback port, in a thread."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp


@contextmanager
def serving(app: ASGIApp) -> Iterator[str]:
    """Serve ``app`` while the block runs; gives its base address."""
    # Asked for by its number, the socket knows that it speaks TCP: only then does asyncio send
    # at once, and not after the 40 ms that the kernel waits for more.
    with socket.socket(fileno=socket.create_server(("127.0.0.1", 0)).detach()) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(timeout=10)

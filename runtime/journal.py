"""Logs as JSON lines on stderr, each with the priority that journald reads.

Identifiers and numbers may be logged. Names, pixels, vectors and keys may not: a value of any
other type than the plain ones is a bug and says so.
"""

from __future__ import annotations

import logging
import sys

import structlog
from structlog.typing import EventDict, FilteringBoundLogger, WrappedLogger

# Priorities of syslog(3) as sd-daemon(3) prefixes them.
_PRIORITY = {"debug": 7, "info": 6, "warning": 4, "error": 3, "critical": 2}
_PLAIN = (str, int, float, bool, type(None))


def refuse_rich_values(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Stop anything but plain values before it reaches the journal.

    Raises:
        TypeError: a field holds an array, bytes or an object.
    """
    for key, value in event.items():
        if key != "exc_info" and not isinstance(value, _PLAIN):
            raise TypeError(f"log field {key!r} is a {type(value).__name__}; log an identifier")
    return event


class JournalRenderer:
    """JSON with ``<priority>`` in front."""

    def __init__(self) -> None:
        self._json = structlog.processors.JSONRenderer(sort_keys=True, ensure_ascii=False)

    def __call__(self, logger: WrappedLogger, name: str, event: EventDict) -> str:
        priority = _PRIORITY[event.pop("level")]
        return f"<{priority}>{self._json(logger, name, event)!s}"


def open_journal(level: int = logging.INFO) -> None:
    """Set up logging for this process."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            refuse_rich_values,
            structlog.processors.format_exc_info,
            JournalRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


def journal() -> FilteringBoundLogger:
    """A logger. Events are named ``noun.past_verb``."""
    log: FilteringBoundLogger = structlog.get_logger()
    return log

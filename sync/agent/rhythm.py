"""When to try again: full jitter, so that a thousand gates do not come back at one instant.

https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter describes the method:
the pause is drawn evenly between nothing and a bound that doubles with each failure.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

FIRST_BOUND_S = 0.5


@dataclass(slots=True)
class Rhythm:
    """The pauses of one kind of work."""

    interval_s: float
    longest_s: float
    rng: np.random.Generator = field(repr=False)
    failures: int = 0

    def after_success(self) -> float:
        """Seconds to rest when all is done."""
        self.failures = 0
        return self.interval_s

    def after_failure(self) -> float:
        """Seconds to wait before the next try."""
        bound = min(self.longest_s, FIRST_BOUND_S * 2 ** min(self.failures, 16))
        self.failures += 1
        return float(self.rng.uniform(0, bound))

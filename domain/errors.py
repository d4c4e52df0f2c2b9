"""Trouble that comes from outside, worded for an operator.

Everything else that goes wrong is a bug: it is not caught, the process dies and its
supervisor starts it again.
"""

from __future__ import annotations


class KnownError(Exception):
    """What happened, in one sentence that names the thing and the remedy."""


class CameraLost(KnownError):
    """Check the cable and the camera's name in the settings; capture reopens by itself."""


class SignalLost(KnownError):
    """Check the pins in the settings and the wiring; the turnstile stays shut meanwhile."""


class ScannerLost(KnownError):
    """Check the cable and the scanner's name in the settings; the camera reads badges too."""


class StoreUnavailable(KnownError):
    """The disk is full, read-only or damaged: the door stays shut until it can write."""


class DiskFull(StoreUnavailable):
    """Free space on the card; the reserve was used up or is being used up."""


class StoreDamaged(StoreUnavailable):
    """A seal, chain or schema does not hold. Keep the file; run ``kiosk ledger verify``."""


class KeyUnavailable(KnownError):
    """Provide the key slot named in the settings, then start again."""


class ModelRefused(KnownError):
    """A weight file is missing or is not the one named in the manifest; install that one."""


class SettingsRefused(KnownError):
    """Correct the settings file at the place named."""


class ImportRefused(KnownError):
    """The stick or folder cannot be used as it is; the message says which item and why."""


class NotConfirmed(KnownError):
    """What was asked cannot be undone: repeat it with the name that the message gives."""


class CentreUnreachable(KnownError):
    """Nothing to do at the door: the agent keeps trying and the ledger keeps everything."""

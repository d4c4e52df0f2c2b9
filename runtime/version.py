"""Which software this is, as the ledger and the centre are told."""

from __future__ import annotations

from importlib.metadata import version

SOFTWARE = f"entrance-kiosk {version('entrance-kiosk')}"

"""From camera to ledger, without Qt."""

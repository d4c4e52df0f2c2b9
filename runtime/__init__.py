"""What every process does before its work: settings, journal, paths, sealing."""

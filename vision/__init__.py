"""From pixels to numbers: detection, alignment, embedding, identification, calibration."""

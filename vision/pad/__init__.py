"""Presentation-attack detection on pixels: two landmarkers, and an optional pack of models."""

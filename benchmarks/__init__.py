"""Figures: accuracy on labelled sets, speed, and the scripts that make the trained tables in `data/`."""

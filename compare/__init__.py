"""Riwaya compares, claim by claim, what different outlets said about the same events.

Open `compare/pipeline.py` first: it holds the order of the steps.
"""

ENGINE_VERSION = "0.5.0"
"""Part of every cache key and manifest: raise it when the same input may give another result."""

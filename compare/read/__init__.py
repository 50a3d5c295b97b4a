"""Files, folders, tables, pages and pasted text → Reports. Trusts nothing: what cannot be used is recorded.

files (what is there) ─▶ decode (bytes → text) ─▶ tables | page | printed (what a text tells about itself) ─▶ reader
"""

from compare.read.reader import read_bytes, read_paths, read_text
from compare.read.result import ReadResult

__all__ = ["ReadResult", "read_bytes", "read_paths", "read_text"]

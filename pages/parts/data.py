"""The comparison the dashboard shows: computed once, kept on disk and in memory.

The result lives in `.cache/` (or the folder named by the environment variable RIWAYA_CACHE), under a key made of the
reports, the settings, the engine's own files and its tables: delete the folder at any time, and it is made again.
"""

import gc
import hashlib
import os
import pickle
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

import compare.pipeline
import compare.read
from compare.errors import CompareError
from compare.model import Outlet
from compare.names.outlets import load_outlets
from compare.pipeline import Comparison
from compare.settings import Settings
from compare.tables import Index, index_of
from pages.parts.address import MINE
from pages.parts.i18n import NAMES, t

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "data" / "sample" / "reports.jsonl"
SHARES = {"split": (0.0, 0.4), "encode": (0.4, 0.2), "align": (0.6, 0.25), "judge": (0.85, 0.15)}  # start, width
AFTER = {"__pycache__", "tables", "figures", "export", "scale", "store"}  # do not change what is computed
KEPT = 3  # results on disk; older ones belong to an engine or data that are gone
MOST_MINE = 3  # own data sets held in one session


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What every page reads; made once for all visitors and never changed."""

    comparison: Comparison
    index: Index
    outlets: Mapping[str, Outlet]  # by the engine's name; only those `data/outlets.csv` knows
    names: Mapping[str, Mapping[str, str]]  # language → outlet as the engine names it → its name there
    hash: str  # of reports, settings and engine version: what a copied link carries

    @property
    def is_mine(self) -> bool:
        """Whether these are reports the visitor added, not the sample."""
        return self.hash.startswith(MINE)


def mine(asked: str | None) -> Loaded | None:
    """A data set the visitor made or opened during this visit; None where the session does not hold it."""
    kept: dict[str, Loaded] = st.session_state.get("mine", {})
    return kept.get(asked or "")


def keep(comparison: Comparison) -> Loaded:
    """Hold a comparison for this visit, in this session only; the oldest goes when there are more than a few."""
    made = _made(comparison, MINE)
    kept = {**st.session_state.get("mine", {}), made.hash: made}
    st.session_state["mine"] = dict(list(kept.items())[-MOST_MINE:])
    return made


def loaded(lang: str) -> Loaded:
    """The sample, compared. First visitors of a fresh machine see how far the work is; it goes on when they leave."""
    key = _key()
    if key not in _ready():
        work = _work(key)
        with st.container(key="computing"), st.status(t(lang, "frame.computing"), expanded=True):
            bar = st.progress(0.0)
            while not work.done.wait(0.2):
                bar.progress(work.share, t(lang, f"frame.step_{work.step}"))
        if work.error:
            raise work.error
        st.rerun()
    return _ready()[key]


class Work:
    """One computation in its own thread, watched by any number of visitors."""

    def __init__(self, key: str) -> None:
        self.step, self.share = "split", 0.0
        self.error: CompareError | None = None
        self.done = threading.Event()
        self._ready = _ready()  # asked for here: the thread has no session
        threading.Thread(target=self._run, args=(key,), name="compare", daemon=True).start()

    def _run(self, key: str) -> None:
        try:
            self._ready[key] = _staying(_load(key, self._progress))
        except CompareError as error:
            self.error = error
        finally:
            self.done.set()

    def _progress(self, step: str, share: float) -> None:
        start, width = SHARES.get(step, (0.0, 1.0))
        self.step, self.share = step, min(1.0, start + width * share)


@st.cache_resource(show_spinner=False)
def _work(key: str) -> Work:
    """The computation of one data set, begun once."""
    return Work(key)


def sample() -> Loaded | None:
    """The sample without a page, for `serve.py`; None as long as nobody has computed it (a request must not wait)."""
    key = _key()
    if key not in _ready():
        kept = _from_disk(key)
        if kept is None:
            return None
        _ready()[key] = _staying(_made(kept))
    return _ready()[key]


def _staying(result: Loaded) -> Loaded:
    """Streamlit collects garbage after every run, and would walk all of it each time: what stays is taken out."""
    gc.collect()
    gc.freeze()
    return result


@st.cache_resource(show_spinner=False)
def _ready() -> dict[str, Loaded]:
    """Results in memory, shared by all sessions; only ever added to."""
    return {}


def _load(key: str, progress: compare.pipeline.Progress) -> Loaded:
    comparison = _from_disk(key)
    if comparison is None:
        read = compare.read.read_paths([SAMPLE])
        comparison = compare.pipeline.compare_reports(read.reports, Settings(), skipped=read.skipped, progress=progress)
        _to_disk(key, comparison)
    return _made(comparison)


def _made(comparison: Comparison, prefix: str = "") -> Loaded:
    index = index_of(comparison)
    table = load_outlets()
    found = {name: outlet for name in index.outlets if (outlet := table.find(name))}
    return Loaded(
        comparison=comparison, index=index, outlets=found, hash=prefix + comparison.dataset_hash,
        names={lang: names_of(index.outlets, found, lang) for lang in NAMES},
    )  # fmt: skip


def names_of(outlets: Sequence[str], known: Mapping[str, Outlet], lang: str) -> dict[str, str]:
    """Every outlet's name in a language; where two would read the same, each keeps its own name in brackets."""
    own = {name: _name(known[name], lang) if name in known else _unknown(name, lang) for name in outlets}
    shared = Counter(own.values())
    return {name: f"{shown} ({name})" if shared[shown] > 1 and shown != name else shown for name, shown in own.items()}


def _unknown(name: str, lang: str) -> str:
    """A name no table knows: as given, but for reports that do not say who published them ("unknown (a.txt)")."""
    if name.startswith("unknown (") and name.endswith(")"):
        return t(lang, "frame.unknown_outlet", report=name.removeprefix("unknown (").removesuffix(")"))
    return name


def _name(outlet: Outlet, lang: str) -> str:
    return {"ar": outlet.name_ar, "ru": outlet.name_ru}.get(lang) or outlet.name


@st.cache_resource(show_spinner=False)
def _key() -> str:
    """Hash of everything the result depends on, read from the files themselves."""
    digest = hashlib.sha256(repr(Settings()).encode())
    for folder, pattern in ((ROOT / "compare", "*.py"), (ROOT / "data", "*")):
        for path in sorted(folder.rglob(pattern)):
            if path.is_file() and not AFTER & set(path.relative_to(ROOT).parts):
                digest.update(path.relative_to(ROOT).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _folder() -> Path:
    return Path(os.environ.get("RIWAYA_CACHE") or ROOT / ".cache")


def _from_disk(key: str) -> Comparison | None:
    """A kept result; None where there is none or it cannot be read (it is made again then)."""
    try:
        kept = pickle.loads((_folder() / f"comparison-{key}.pickle").read_bytes())
    except (OSError, pickle.UnpicklingError, EOFError, AttributeError, ImportError, TypeError, ValueError):
        return None
    return kept if isinstance(kept, Comparison) else None


def _to_disk(key: str, comparison: Comparison) -> None:
    """Keep a result, beside and then in place; a folder that cannot be written costs only time."""
    path = _folder() / f"comparison-{key}.pickle"
    beside = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(pickle.dumps(comparison, protocol=pickle.HIGHEST_PROTOCOL))
        beside.replace(path)
        for old in sorted(path.parent.glob("comparison-*.pickle"), key=lambda p: p.stat().st_mtime)[:-KEPT]:
            old.unlink()

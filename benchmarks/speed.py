"""Time, memory and recall of aligning, beside its peers, on corpora with planted partners (`benchmarks/corpus.py`).

    python benchmarks/speed.py --size 100000 --peer ours            one measurement, as one JSON line
    python benchmarks/speed.py --sizes 1000 10000 100000 --python-of-string-grouper VENV/bin/python

Each measurement runs in a process of its own, so that peak memory is its own. Tokens are made beforehand; `arrays`
turns them into matrices, `candidates` finds pairs of like wording, `scoring` works out the features and probabilities
of those pairs. string_grouper 0.8 (which holds pandas below 3, hence an environment of its own) is asked for pairs of
at least 0.5 by its character 3-grams, with `normalize_to_ascii=False`: by default it drops Arabic letters. rapidfuzz
compares all with all and the encoder multiplies all vectors, where that is feasible. `whole` is encoding and `align`.
"""

import argparse
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
RESULTS = Path(__file__).resolve().parent / "results" / "speed.md"
PEERS = ("ours", "string_grouper", "rapidfuzz", "encoder")
FEASIBLE = {"rapidfuzz": 1_000, "encoder": 10_000, "string_grouper": 400_000, "ours": 10**9, "whole": 10_000}
_SIMILAR = 0.5  # string_grouper's least similarity
_NEIGHBOURS = 20


class _Clock:
    def __init__(self) -> None:
        self.steps: dict[str, float] = {}
        self.last = time.perf_counter()

    def lap(self, step: str) -> None:
        now = time.perf_counter()
        self.steps[step] = round(now - self.last, 2)
        self.last = now


def ours(size: int) -> dict[str, object]:
    """Wording candidates and their scores."""
    from benchmarks.corpus import corpus
    from compare.align.candidates import worded_alike
    from compare.align.features import facts_of, pair_features
    from compare.align.prepare import prepare
    from compare.align.terms import seeking
    from compare.align.weights import load_weights, probability

    made = corpus(size)
    clock = _Clock()
    prepared = prepare(made.reports, made.statements, None, "none", made.tokens)
    letters = seeking(prepared.letters)
    clock.lap("arrays")
    a, b = worded_alike(prepared, 14, letters)
    clock.lap("candidates")
    weights = load_weights("all", "none")
    probability(weights.log_odds(pair_features(prepared, facts_of(prepared), a, b)))
    clock.lap("scoring")
    ids = [s.report_id for s in prepared.statements]
    found = {frozenset((ids[x], ids[y])) for x, y in zip(a.tolist(), b.tolist(), strict=True)}
    return {"steps": clock.steps, "pairs": len(a), "recall": _recall(found, made.partners)}


def whole(size: int) -> dict[str, object]:
    """Encoding and everything `align` does, without and with vectors."""
    from benchmarks.corpus import corpus
    from compare.align import align, vectors_of
    from compare.encode import encoder_for
    from compare.settings import Settings

    made = corpus(size)
    clock = _Clock()
    meaning = vectors_of(encoder_for("e5"), encoder_for("use"), made.statements)
    clock.lap("encode")
    found = align(made.reports, made.statements, meaning, Settings())
    clock.lap("align")
    together = {s: c.claim_id for c in found.claims for s in c.statement_ids}
    right = sum(together[f"{x}#0"] == together[f"{y}#0"] for x, y in made.partners)
    return {"steps": clock.steps, "pairs": len(found.links), "recall": round(right / len(made.partners), 3)}


def string_grouper(size: int, texts: Path) -> dict[str, object]:
    """Runs in the peer's own environment: reads texts, writes pairs of rows."""
    import pandas as pd
    from string_grouper import match_strings

    rows = texts.read_text(encoding="utf-8").splitlines()
    series = pd.Series(rows)
    clock = _Clock()
    found = match_strings(
        series, min_similarity=_SIMILAR, max_n_matches=_NEIGHBOURS, normalize_to_ascii=False, number_of_processes=1
    )
    clock.lap("all")
    left, right = found["left_index"].to_numpy(), found["right_index"].to_numpy()
    keep = left < right
    pairs = set(zip(left[keep].tolist(), right[keep].tolist(), strict=True))
    planted = [(2 * n, 2 * n + 1) for n in range(len(rows) // 2)]
    recall = sum(pair in pairs for pair in planted) / len(planted)
    return {"steps": clock.steps, "pairs": len(pairs), "recall": round(recall, 3)}


def rapidfuzz(size: int) -> dict[str, object]:
    """token_set_ratio of all with all."""
    import numpy as np
    from rapidfuzz import fuzz, process

    from benchmarks.corpus import corpus

    made = corpus(size)
    texts = [s.text for s in made.statements]
    clock, pairs, right = _Clock(), 0, 0
    for at in range(0, size, 1_000):
        close = process.cdist(texts[at : at + 1_000], texts, scorer=fuzz.token_set_ratio, dtype=np.uint8) >= 70
        pairs += int(close.sum())
        right += sum(bool(close[n, at + n + 1]) for n in range(0, len(close), 2))
    clock.lap("all")
    return {"steps": clock.steps, "pairs": (pairs - size) // 2, "recall": round(right / len(made.partners), 3)}


def encoder(size: int) -> dict[str, object]:
    """Vectors of all against all."""
    from benchmarks.corpus import corpus
    from compare.encode import encoder_for

    made = corpus(size)
    clock, pairs, right = _Clock(), 0, 0
    vectors = encoder_for("use")([s.text for s in made.statements])
    clock.lap("encode")
    for at in range(0, size, 1_000):
        close = vectors[at : at + 1_000] @ vectors.T >= 0.6
        pairs += int(close.sum())
        right += sum(bool(close[n, at + n + 1]) for n in range(0, len(close), 2))
    clock.lap("all with all")
    return {"steps": clock.steps, "pairs": (pairs - size) // 2, "recall": round(right / len(made.partners), 3)}


def _recall(found: set[frozenset[str]], partners: list[tuple[str, str]]) -> float:
    return round(sum(frozenset(pair) in found for pair in partners) / len(partners), 3)


def measured(peer: str, size: int, python: str) -> dict[str, object] | None:
    """One measurement in a process of its own."""
    command = [python, __file__, "--size", str(size), "--peer", peer]
    with tempfile.TemporaryDirectory() as folder:
        if peer == "string_grouper":
            from benchmarks.corpus import corpus

            texts = Path(folder) / "texts.txt"
            texts.write_text("\n".join(s.text for s in corpus(size).statements), encoding="utf-8")
            command += ["--texts", str(texts)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stderr[-2_000:], file=sys.stderr)
        return None
    return json.loads(done.stdout.splitlines()[-1])


def table(rows: list[dict]) -> str:
    """Markdown of all measurements and the growth of ours."""
    out = [
        "# Speed", "", "Made by `benchmarks/speed.py` on the corpora of `benchmarks/corpus.py`; one process, one core.",
        "", "| what | statements | seconds by step | seconds | peak memory, MB | pairs | recall of planted partners |",
        "|---|---:|---|---:|---:|---:|---:|",
    ]  # fmt: skip
    for row in rows:
        steps = ", ".join(f"{name} {seconds}" for name, seconds in row["steps"].items())
        out.append(
            f"| {row['peer']} | {row['size']:,} | {steps} | {row['seconds']} | {row['memory_mb']:,} | "
            f"{row['pairs']:,} | {row['recall']} |"
        )
    mine = sorted((r["size"], r["seconds"]) for r in rows if r["peer"] == "ours" and r["size"] >= 10_000)
    if len(mine) > 1:
        (small, t0), (large, t1) = mine[0], mine[-1]
        growth = math.log(t1 / t0) / math.log(large / small)
        out += ["", f"Growth exponent of ours from {small:,} to {large:,} statements: {growth:.2f}"]
    theirs = {r["size"]: r["seconds"] for r in rows if r["peer"] == "string_grouper"}
    for size, seconds in mine:
        if size in theirs:
            out.append(f"At {size:,} statements ours is {theirs[size] / seconds:.1f} times faster than string_grouper.")
    return "\n".join(out) + "\n"


def main() -> None:
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("--size", type=int)
    parse.add_argument("--peer", choices=(*PEERS, "whole"))
    parse.add_argument("--texts", type=Path)
    parse.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parse.add_argument("--python-of-string-grouper", default="")
    parse.add_argument("--raw", type=Path, help="keep measurements as JSON Lines here, and skip those it holds")
    given = parse.parse_args()
    if given.peer:
        start = time.perf_counter()
        if given.peer == "string_grouper":
            result = string_grouper(given.size, given.texts)
        else:
            result = {"ours": ours, "whole": whole, "rapidfuzz": rapidfuzz, "encoder": encoder}[given.peer](given.size)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        seconds = round(sum(result["steps"].values()), 2)
        row = {"peer": given.peer, "size": given.size, "seconds": seconds, "memory_mb": memory, **result}
        print(json.dumps({**row, "with_corpus": round(time.perf_counter() - start, 1)}))
        return
    rows = [json.loads(line) for line in given.raw.read_text().splitlines()] if given.raw and given.raw.exists() else []
    held = {(row["peer"], row["size"]) for row in rows}
    for size in given.sizes:
        for peer in (*PEERS, "whole"):
            python = given.python_of_string_grouper if peer == "string_grouper" else sys.executable
            if not python or size > FEASIBLE.get(peer, 100_000) or (peer, size) in held:
                continue
            row = measured(peer, size, python)
            if row:
                rows.append(row)
                if given.raw:
                    given.raw.write_text("".join(json.dumps(each) + "\n" for each in rows))
    RESULTS.write_text(table(sorted(rows, key=lambda r: (r["size"], r["peer"]))), encoding="utf-8")


if __name__ == "__main__":
    main()

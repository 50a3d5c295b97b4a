#!/usr/bin/env python3
"""Score one run of the engine against hand-labelled reports.

  python -m compare run ../shared/seeds --out RUN;                     score.py ../shared/gold/seeds RUN
  python -m compare run ../shared/gold/events/reports.jsonl --out RUN; score.py ../shared/gold/events RUN [--event D1]

GOLD  a folder with reports.jsonl, statements.jsonl and pairs.jsonl (README.md beside this file)
RUN   a folder the command line wrote: statements.jsonl and pairs.jsonl are read

Standard library only. What the figures mean:
- A predicted statement stands for a gold one when it covers at least half of the gold characters in the same report.
  Reports without labels, and predictions that lie in labelled boilerplate (datelines, credits …), are left out.
- span_*: overlap of at least half of the union. clause_recall: the same, over gold statements that share their sentence
  with another one (events only).
- link_*, verdict_*, kind_*: over GOLD statement pairs of different outlets. _w: cluster-weighted, every gold (recall)
  or predicted (precision) claim counts once, however many pairs it has.
- verdict_*, kind_*: on the gold pairs that the run linked; kind_*_n_w is the weight of the kind in the labels.
- diverge_*_end_to_end_w: recall over all labelled divergences; precision over all pairs the run calls divergent, wrong
  links included.
- hard_negatives_apart: share of look-alike claim pairs that no predicted claim joins.
- number_*: labelled quantities with a value, found when low <= value <= high (and high <= 2 * low where both are
  given).
"""

import argparse
import collections
import difflib
import itertools
import json
import pathlib
import re
import sys
import unicodedata

SIDES = ("agree", "diverge")
TEXT_ROLES = ("body", "title", "subtitle")
# letters of three scripts to consonant classes; vowels, marks and hamza are dropped
CLASSES = {}
for members in (
    "bbبб",
    "ppپп",
    "ttdتطدтдþث",
    "dذظض",
    "kqgcقكغجжкгcхخح",
    "szsسزصзсцшщчش",
    "fvwфвفو",
    "lлل",
    "mмم",
    "nнن",
    "rрر",
    "jyيй",
    "hه",
):
    for letter in members[1:]:
        CLASSES[letter] = members[0]
CLASSES.update(
    {
        "b": "b",
        "p": "p",
        "t": "t",
        "d": "t",
        "k": "k",
        "s": "s",
        "f": "f",
        "l": "l",
        "m": "m",
        "n": "n",
        "r": "r",
        "z": "s",
        "x": "k",
    }
)


def rows(path):
    if not path.exists():
        return []
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def f1(p, r):
    return 2 * p * r / (p + r) if p + r else 0.0


def mean_of_means(groups):
    return sum(sum(v) / len(v) for v in groups.values()) / len(groups) if groups else 0.0


def words(name):
    """Letters of a name, folded: no marks, no case, no punctuation; words sorted."""
    text = unicodedata.normalize("NFKD", name.casefold())
    return sorted(re.findall(r"\w+", "".join(c for c in text if not unicodedata.combining(c))))


def bones(name):
    text = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(CLASSES.get(c, "") for c in text)
    return re.sub(r"(.)\1+", r"\1", kept)


def same_speaker(gold, said):
    """Outlet voice is null on both sides. 'A (via B)' and 'A; B' in the labels: A, or either of A and B."""
    if gold is None or not said:
        return gold is None and not said
    for want in re.sub(r"\s*\(via .*\)", "", gold).split(";"):
        for given in said.split(";"):
            w, g = words(want), words(given)
            if w == g or (w and set(w) <= set(g)) or (g and set(g) <= set(w)):
                return True
            if not given.isascii():
                for whole in (want, want.split()[-1] if want.split() else ""):
                    near = difflib.SequenceMatcher(None, bones(whole), bones(given)).ratio()
                    if near == 1 or (near >= 0.8 and len(bones(given)) > 4):
                        return True
    return False


SPELLED = re.compile(
    r"[\d٠-٩]|يوم|أمس|الماضي|المقبل|الأسبوع|السبت|الجمعة|الخميس|الأربعاء|الثلاثاء|الإثنين|الأحد|day|week|month"
    r"|сегодня|вчера|накануне|недел|понедельник|вторник|сред[ау]|четверг|пятниц|суббот|воскресен"
)


def load(gold, run, only):
    reports = {r["id"]: r for r in rows(gold / "reports.jsonl") if only in (None, r.get("event"))}
    statements = [s for s in rows(gold / "statements.jsonl") if s["id"] in reports]
    pairs = [p for p in rows(gold / "pairs.jsonl") if p["a"]["id"] in reports and p["b"]["id"] in reports]
    names = {pathlib.PurePosixPath(i).stem: i for i in reports}
    said = collections.defaultdict(list)
    for s in rows(run / "statements.jsonl"):
        rid = s["report_id"]
        rid = rid if rid in reports else names.get(pathlib.PurePosixPath(rid).stem)
        if rid:
            said[rid].append({**s, "rid": rid})
    aside = [g for g in statements if g.get("role", "body") not in TEXT_ROLES]
    for g in aside:
        said[g["id"]] = [
            p
            for p in said[g["id"]]
            if 2 * (min(g["end"], p["end"]) - max(g["start"], p["start"])) < p["end"] - p["start"]
        ]
    verdicts = {frozenset((p["a"], p["b"])): p for p in rows(run / "pairs.jsonl")}
    return reports, [g for g in statements if g.get("role", "body") in TEXT_ROLES], pairs, said, verdicts


def score(gold, run, only=None, details=None):
    """All figures; a `details` dict receives what they are means of, claim by claim, for intervals."""
    reports, statements, pairs, said, verdicts = load(gold, run, only)
    outlet = {i: r["outlet"] for i, r in reports.items()}
    language = {i: r.get("language") for i, r in reports.items()}

    def key(g):
        return g["id"], g["idx"]

    # --- statements: which prediction stands for which label
    stands, matched, whole = {}, set(), set()
    for g in statements:
        best, overlap = None, 0
        for p in said.get(g["id"], ()):
            o = min(g["end"], p["end"]) - max(g["start"], p["start"])
            if o > overlap:
                best, overlap = p, o
        if best and overlap * 2 >= g["end"] - g["start"]:
            stands[key(g)] = best
            if overlap * 2 >= max(g["end"], best["end"]) - min(g["start"], best["start"]):
                whole.add(key(g))
                matched.add((best["rid"], best["start"], best["end"]))
    predicted = sum(len(v) for v in said.values())
    out = {"reports": len(reports), "gold_statements": len(statements), "predicted_statements": predicted}
    out["span_recall"] = len(whole) / len(statements)
    out["span_precision"] = len(matched) / predicted if predicted else 0.0
    out["span_f1"] = f1(out["span_precision"], out["span_recall"])
    shared = collections.Counter((g["id"], g["sent"]) for g in statements if "sent" in g)
    clauses = [g for g in statements if "sent" in g and shared[g["id"], g["sent"]] > 1]
    if clauses:
        out["clause_recall"] = sum(key(g) in whole for g in clauses) / len(clauses)
    hit = {key(g): same_speaker(g["speaker"], stands[key(g)].get("speaker")) for g in statements if key(g) in stands}
    named = [g for g in statements if g["speaker"]]
    out["speaker_accuracy"] = sum(hit.values()) / len(statements)
    out["speaker_accuracy_named"] = sum(hit.get(key(g), False) for g in named) / max(1, len(named))
    out["quote_accuracy"] = sum(
        bool(g["is_quote"]) == bool(stands[key(g)].get("quoted")) for g in statements if key(g) in stands
    ) / len(statements)

    # --- dates that the text spells out ("(…)" in a label: implied); unresolved phrases (iso null) count for nothing
    if any(g.get("dates") for g in statements):
        hit_r = hit_p = n_gold = n_pred = 0
        for rid in reports:
            every = [d for g in statements if g["id"] == rid for d in (g.get("dates") or ())]
            want = collections.Counter(d["iso"] for d in every if d["text"][0] != "(" and SPELLED.search(d["text"]))
            have = collections.Counter(
                d["iso"] for p in said.get(rid, ()) for d in (p.get("dates") or ()) if d.get("iso")
            )
            hit_r += sum((want & have).values())
            hit_p += sum((collections.Counter(d["iso"] for d in every) & have).values())
            n_gold += sum(want.values())
            n_pred += sum(have.values())
        out["date_recall"] = hit_r / n_gold if n_gold else 0.0
        out["date_precision"] = hit_p / n_pred if n_pred else 0.0

    # --- quantities (events only: the seeds list parts of dates among their numbers)
    if any("sent" in g and g.get("numbers") for g in statements):
        found = due = made = 0
        for rid in reports:
            want = [
                n["value"]
                for g in statements
                if g["id"] == rid
                for n in (g.get("numbers") or ())
                if isinstance(n.get("value"), (int, float))
            ]
            have = [n for p in said.get(rid, ()) for n in (p.get("numbers") or ())]
            made, due, left = made + len(have), due + len(want), list(have)
            for value in want:
                for n in left:
                    low, high = n.get("low"), n.get("high")
                    if (
                        (low is None or low <= value)
                        and (high is None or value <= high)
                        and (low, high) != (None, None)
                        and not (low and high and high > 2 * low)
                    ):
                        found += 1
                        left.remove(n)
                        break
        out["number_recall"] = found / due if due else 0.0
        out["number_precision"] = found / made if made else 0.0

    # --- links: gold pairs against predicted ones, over gold statements of different outlets
    gold_pairs = {
        frozenset(((p["a"]["id"], p["a"]["idx"]), (p["b"]["id"], p["b"]["idx"]))): p
        for p in pairs
        if outlet[p["a"]["id"]] != outlet[p["b"]["id"]]
    }
    groups = collections.defaultdict(list)
    for g in statements:
        p = stands.get(key(g))
        if p and p.get("claim_id"):
            groups[p["claim_id"]].append(g)
    linked = {}
    for claim, members in groups.items():
        for a, b in itertools.combinations(members, 2):
            if outlet[a["id"]] != outlet[b["id"]]:
                linked[frozenset((key(a), key(b)))] = claim
    lang_of = {k: "same" if len({language[i] for i, _ in k}) == 1 else "cross" for k in set(gold_pairs) | set(linked)}
    for which, mark in (("all", ""), ("same", "_same_language"), ("cross", "_cross_language")):
        want = {k for k in gold_pairs if which in ("all", lang_of[k])}
        have = {k for k in linked if which in ("all", lang_of[k])}
        if not want:
            continue
        p, r = len(want & have) / len(have) if have else 0.0, len(want & have) / len(want)
        by_gold, by_claim = collections.defaultdict(list), collections.defaultdict(list)
        for k in want:
            by_gold[gold_pairs[k]["cluster"]].append(k in have)
        for k in have:
            by_claim[linked[k]].append(k in want)
        out[f"link_p{mark}"], out[f"link_r{mark}"], out[f"link_f1{mark}"] = p, r, f1(p, r)
        out[f"link_f1_w{mark}"] = f1(mean_of_means(by_claim), mean_of_means(by_gold))
        if details is not None:
            details[f"link{mark}"] = by_gold, by_claim
    apart, seen = 0, 0
    clusters = collections.defaultdict(set)
    for claim, members in groups.items():
        for g in members:
            clusters[claim].add(g.get("cluster"))
    known = {g.get("cluster") for g in statements}
    for h in rows(gold / "hard_negatives.jsonl"):
        if h["a"] in known and h["b"] in known:
            seen += 1
            apart += not any({h["a"], h["b"]} <= c for c in clusters.values())
    if seen:
        out["hard_negatives_apart"] = apart / seen

    # --- verdicts
    def verdict_of(k):
        x, y = tuple(k)
        p = verdicts.get(frozenset((stands[x]["statement_id"], stands[y]["statement_id"])))
        return p or {"verdict": "missing", "kinds": []}

    size = collections.Counter(p["cluster"] for p in gold_pairs.values())
    grids = collections.defaultdict(collections.Counter)
    kinds, temporal = collections.Counter(), collections.Counter()
    for k, p in gold_pairs.items():
        w = 1 / size[p["cluster"]]
        for kind in p["kinds"]:
            kinds[kind, "n"] += w
        if k not in linked:
            continue
        got = verdict_of(k)
        if details is not None:
            details.setdefault("verdicts", []).append((p["cluster"], w, p["verdict"], got["verdict"]))
        for grid in ("", "_" + lang_of[k] + "_language"):
            grids[grid][p["verdict"], got["verdict"]] += w
        for kind in set(p["kinds"]) | set(got.get("kinds") or ()):
            kinds[kind, kind in p["kinds"], kind in (got.get("kinds") or ())] += w
        for d in got.get("differences") or ():
            if d["kind"] == "number" and p.get("temporal"):
                temporal[d.get("temporal") == p["temporal"]] += w
    for mark, grid in sorted(grids.items()):
        per_side = []
        for side in SIDES:
            right = grid[side, side]
            p = right / max(1e-9, sum(v for (g, s), v in grid.items() if s == side))
            r = right / max(1e-9, sum(v for (g, s), v in grid.items() if g == side))
            if not mark:
                out[f"verdict_{side}_p"], out[f"verdict_{side}_r"] = p, r
            per_side.append(f1(p, r))
        out[f"verdict_macro_f1_w{mark}"] = sum(per_side) / 2
    whole_grid = grids[""]
    out.setdefault("verdict_macro_f1_w", 0.0)
    out["verdict_missing_w"] = sum(v for (g, s), v in whole_grid.items() if s not in SIDES) / max(
        1e-9, sum(whole_grid.values())
    )
    due = sum(1 / size[p["cluster"]] for p in gold_pairs.values() if p["verdict"] == "diverge")
    out["diverge_recall_end_to_end_w"] = whole_grid["diverge", "diverge"] / due if due else 0.0
    called = collections.defaultdict(list)
    for k, claim in linked.items():
        if verdict_of(k)["verdict"] == "diverge":
            called[claim].append(k in gold_pairs and gold_pairs[k]["verdict"] == "diverge")
    out["diverge_precision_end_to_end_w"] = mean_of_means(called)
    if details is not None:
        details["called"] = called
    if temporal:
        out["temporal_accuracy_w"] = temporal[True] / sum(temporal.values())
    for kind in sorted({k[0] for k in kinds}):
        both = kinds[kind, True, True]
        p = both / max(1e-9, both + kinds[kind, False, True])
        r = both / max(1e-9, both + kinds[kind, True, False])
        out[f"kind_{kind}_f1_w"], out[f"kind_{kind}_p_w"], out[f"kind_{kind}_n_w"] = f1(p, r), p, kinds[kind, "n"]
    return out


def main():
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("gold", type=pathlib.Path)
    parse.add_argument("run", type=pathlib.Path)
    parse.add_argument("--event", help="score only this event")
    parse.add_argument("--json", action="store_true")
    given = parse.parse_args()
    result = score(given.gold, given.run, given.event)
    if given.json:
        json.dump(result, sys.stdout, indent=1)
        print()
    else:
        for name, value in result.items():
            print(f"{name:34s} {value:.3f}" if isinstance(value, float) else f"{name:34s} {value}")


if __name__ == "__main__":
    main()

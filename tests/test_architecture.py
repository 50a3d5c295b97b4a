"""Data flows one way: what may import what."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "compare"
LEVELS = [
    {"errors"},
    {"model"},
    {"settings", "language"},
    {"names", "dates", "numbers"},
    {"read", "split", "encode", "align", "judge"},
    {"pipeline"},
    {"scale", "store", "export", "tables"},
    {"figures"},
    {"__main__"},
]
STEPS = LEVELS[4]
LEVEL = {name: number for number, names in enumerate(LEVELS) for name in names}


def module_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Top-level modules of `compare` that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "compare":
            parts = node.module.split(".")
            found |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {a.name.split(".")[1] for a in node.names if a.name.startswith("compare.")}
    return found - {"ENGINE_VERSION"}


FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_one_way(path):
    me = module_of(path)
    for other in imported(path) - {me}:
        assert other in LEVEL, f"{other} has no place in LEVELS"
        if me == "__init__":
            continue
        assert LEVEL[other] <= LEVEL[me], f"{me} imports {other}, which stands above it"
        assert not ({me, other} <= STEPS), f"the steps {me} and {other} must not know each other"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_the_engine_does_not_know_streamlit(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {a.name.split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    names |= {(n.module or "").split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    assert not names & {"streamlit", "pages", "benchmarks", "dashboard"}

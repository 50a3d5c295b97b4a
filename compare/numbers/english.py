"""English numbers with a hyphen or an article: twenty-one, half a million, a dozen."""

from typing import TYPE_CHECKING

from compare.numbers.spelt import Parsed

if TYPE_CHECKING:
    from compare.numbers.parse import Reader


def hyphened(reader: "Reader", index: int) -> Parsed | None:
    """twenty-one, two-thirds, half-million."""
    word = reader.tokens[index].text
    if word in reader.table:
        return Parsed(reader.table[word].value, reader.table[word].value, index, index, True)
    left, _, right = word.partition("-")
    a, b = reader.table.get(left), reader.table.get(right)
    if a and right == "odd":
        return Parsed(a.value, a.value, index, index, True)
    if a and b and a.kind == "ten" and b.kind == "unit":
        return reader.grow(index, index, a.value + b.value, 0.0, b.value, True)
    if a and b and b.kind in ("scale", "times", "dozen"):
        return Parsed(a.value * b.value, a.value * b.value, index, index, True, b.value)
    return None


def with_article(reader: "Reader", index: int) -> Parsed | None:
    """a hundred, half a million, a quarter of a million, a dozen."""
    words = [t.text if (t := reader.at(index + n)) else "" for n in range(5)]
    n = 1 if words[0] in ("a", "an") else 0
    if words[n] in ("half", "quarter", "third"):
        value = reader.table[words[n]].value
        n += 1
        n += words[n : n + 1] == ["of"]
        n += words[n : n + 1] in (["a"], ["an"])
        scale = reader.table.get(words[n]) if n < 5 else None
        if scale and scale.kind in ("scale", "dozen"):
            return Parsed(value * scale.value, value * scale.value, index, index + n, True, scale.value)
        return Parsed(value, value, index, index + (1 if words[0] in ("a", "an") else 0), True)
    given = reader.table.get(words[n])
    if n and given and given.kind in ("times", "scale") and not words[n].endswith("s"):
        return reader.grow(
            index, index + n, 1.0 if given.kind == "scale" else 100.0, 0.0, 100.0, True, again=given.kind == "scale"
        )
    if n and given and given.kind == "dozen" and words[n] != "score":
        return Parsed(given.value, given.value, index, index + n, True)
    return None

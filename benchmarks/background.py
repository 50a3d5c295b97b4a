"""Make `data/document_frequencies.tsv`: how rare a lemma is, from word counts of the language at large.

    python benchmarks/background.py --out data/document_frequencies.tsv

The engine never counts words in the reports it compares: a table that grew with them would rename claims. The counts
come from wordfreq 3.1.1 (Robyn Speer; data CC BY-SA 4.0: Wikipedia, subtitles, news, books, web and social media), a
tool of the workshop and not of the product. A word's share p becomes the chance that a statement of 14 words holds it,
1 − (1 − p)^14; words of one lemma are added up first.
"""

import argparse
import math
import sys
from collections import defaultdict
from pathlib import Path

import wordfreq

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from compare.language import LANGUAGES, lemmas

WORDS_READ = 60_000  # most frequent words per language
LEMMAS_KEPT = 24_000
STATEMENT_WORDS = 14


def shares(language: str) -> dict[str, float]:
    """Chance of each lemma in one statement, most frequent first."""
    total: dict[str, float] = defaultdict(float)
    for word in wordfreq.top_n_list(language, WORDS_READ):
        for key in lemmas(word, language):
            if key and not any(c.isdigit() for c in key):
                total[key] += wordfreq.word_frequency(word, language)
    best = sorted(total.items(), key=lambda each: (-each[1], each[0]))[:LEMMAS_KEPT]
    return {key: 1 - (1 - min(share, 0.999)) ** STATEMENT_WORDS for key, share in best}


def main() -> None:
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("--out", type=Path, required=True)
    out = parse.parse_args().out
    with out.open("w", encoding="utf-8", newline="\n") as file:
        file.write(
            "# idf of lemmas per language, natural logarithm, derived from wordfreq 3.1.1 (Robyn Speer, 2023),\n"
        )
        file.write(
            "# whose data is CC BY-SA 4.0; this table is therefore CC BY-SA 4.0 too. Made by benchmarks/background.py\n"
        )
        file.write("language\tlemma\tidf\n")
        for language in LANGUAGES:
            for key, share in shares(language).items():
                file.write(f"{language}\t{key}\t{-math.log(share):.1f}\n")


if __name__ == "__main__":
    main()

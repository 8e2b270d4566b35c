#!/usr/bin/env python3
"""What pace in words a minute says as much in another language as one does in English.

    pip install pyyaml
    python3 tools/word_rates.py

People give about as much information a second whatever they speak (Coupé and others, *Different languages, similar
encoding efficiency*, Science Advances 5/9, 2019): where words say more each, there are fewer of them. So the same
text tells how many words of one language stand for how many of another. Every text of a rubric that stands there in
its own language and in English is counted.
"""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
EASY, BEARABLE = (110, 190), (90, 220)


def pairs(node, code):
    if isinstance(node, dict):
        if {"en", code} <= node.keys():
            yield node["en"], node[code]
        for value in node.values():
            yield from pairs(value, code)
    elif isinstance(node, list):
        for value in node:
            yield from pairs(value, code)


def main():
    for file in sorted((ROOT / "rubrics").glob("*/support-call-*.yaml")):
        code = file.parent.name
        english = own = 0
        for text, translated in pairs(yaml.safe_load(file.read_text(encoding="utf-8")), code):
            english += len(WORDS.findall(text))
            own += len(WORDS.findall(translated))
        ratio = own / english
        easy, bearable = ([round(rate * ratio / 5) * 5 for rate in band] for band in (EASY, BEARABLE))
        print(f"{code}: {own} words for {english} English ones, {ratio:.2f}; easy {easy}, bearable {bearable}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""What pace in words a minute says as much in another language as one does in English.

    pip install pyyaml
    python3 tools/word_rates.py

People give about as much information a second whatever they speak (Coupé and others, *Different languages, similar
encoding efficiency*, Science Advances 5/9, 2019): where words say more each, there are fewer of them. So the same
text tells how many words of one language stand for how many of another. Counted is every text that stands in the
rubric of a language in that language and in English, and every text of the interface of six words and more.
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


def interface(code):
    """The texts of the interface by key, without those that choose among forms."""
    texts, key = {}, None
    for file in sorted((ROOT / "interface" / code).glob("*.ftl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            begun = re.match(r"([a-z][\w-]*) = (.*)", line)
            if begun:
                key = begun.group(1)
                texts[key] = begun.group(2)
            elif line.startswith(" ") and key:
                texts[key] += " " + line.strip()
            else:
                key = None
    return {key: re.sub(r"\{[^}]*\}", "", text) for key, text in texts.items() if "->" not in text}


def long_pairs(code):
    own = interface(code)
    for key, text in interface("en").items():
        if key in own and len(WORDS.findall(text)) >= 6:
            yield text, own[key]


def main():
    for file in sorted((ROOT / "rubrics").glob("*/support-call-*.yaml")):
        code = file.parent.name
        english = own = 0
        rubric = yaml.safe_load(file.read_text(encoding="utf-8"))
        for text, translated in [*pairs(rubric, code), *long_pairs(code)]:
            english += len(WORDS.findall(text))
            own += len(WORDS.findall(translated))
        ratio = own / english
        easy, bearable = ([round(rate * ratio / 5) * 5 for rate in band] for band in (EASY, BEARABLE))
        print(f"{code}: {own} words for {english} English ones, {ratio:.2f}; easy {easy}, bearable {bearable}")


if __name__ == "__main__":
    main()

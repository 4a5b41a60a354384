"""Makes the fonts that the program ships, from Debian's package fonts-noto-core.

    apt-get download fonts-noto-core && dpkg -x fonts-noto-core_*.deb x
    pip install fonttools brotli
    python3 make.py x/usr/share/fonts/truetype/noto . ../../../ui/src/fonts

One family in two weights: Noto Sans (Latin, Cyrillic, punctuation, currencies), joined by the few signs that it
lacks (arrows, stars, circles, the minus), taken from its sisters Symbols, Symbols 2 and Math. All are under the
SIL Open Font License 1.1 (OFL.txt) and reserve no font name.
"""

import os
import sys
import tempfile

from fontTools import merge, subset
from fontTools.ttLib import TTFont

LETTERS = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x18F, 0x18F), (0x192, 0x192), (0x1A0, 0x1B0), (0x1CD, 0x1DC),
    (0x218, 0x21B), (0x259, 0x259), (0x2B0, 0x2DD), (0x300, 0x304), (0x306, 0x308),
    (0x400, 0x52F), (0x1E80, 0x1E9F), (0x1EA0, 0x1EF9), (0x2000, 0x206F), (0x2070, 0x209C),
    (0x20A0, 0x20BF), (0x2100, 0x215F),
]
SIGNS = {
    "NotoSansSymbols2-Regular.ttf": "★☆◆◇●○◐◌■□▲▼△▽▴▾▸◂◥✓✕⚠",
    "NotoSansSymbols-Regular.ttf": "⚑←↑→↓↗↘↔⌕",
    "NotoSansMath-Regular.ttf": "−≈≠≤≥∞∆∑√⋯⋮↻⟲",
}


def cut(path, codepoints, keep_layout):
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "liga"] if keep_layout else []
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "MATH"] if not keep_layout else []
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.recalc_timestamp = False
    font = subset.load_font(path, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codepoints)
    cutter.subset(font)
    return font


def make(source, weight, out, out_web):
    letters = [c for a, b in LETTERS for c in range(a, b + 1)]
    main = cut(os.path.join(source, f"NotoSans-{weight}.ttf"), letters, True)
    metrics = {t: {k: v for k, v in vars(main[t]).items()} for t in ("hhea", "OS/2")}
    have = set(main.getBestCmap())
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for number, (name, signs) in enumerate([(None, "")] + list(SIGNS.items())):
            font = main if name is None else cut(
                os.path.join(source, name), [ord(c) for c in signs if ord(c) not in have], False)
            for table in ("post",):
                font[table].formatType = 3.0
            part = os.path.join(folder, f"{number}.ttf")
            font.save(part)
            parts.append(part)
        options = merge.Options()
        options.drop_tables = ["vhea", "vmtx", "MATH"]
        joined = merge.Merger(options=options).merge(parts)
    names = TTFont(os.path.join(source, f"NotoSans-{weight}.ttf"))["name"]
    joined["name"] = names
    for table, keep in (("hhea", ("ascent", "descent", "lineGap")),
                        ("OS/2", ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent",
                                  "sxHeight", "sCapHeight", "fsSelection", "usWeightClass"))):
        for key in keep:
            setattr(joined[table], key, metrics[table][key])
    joined["head"].created = joined["head"].modified = 3_700_000_000
    joined.recalcTimestamp = False
    joined.save(os.path.join(out, f"NotoSans-{weight}.ttf"))
    joined.flavor = "woff2"
    joined.save(os.path.join(out_web, f"NotoSans-{weight}.woff2"))


if __name__ == "__main__":
    for weight in ("Regular", "Bold"):
        make(sys.argv[1], weight, sys.argv[2], sys.argv[3])

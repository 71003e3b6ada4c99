#!/usr/bin/env python3
"""Makes SalesBotSans-Regular.ttc and SalesBotSans-Bold.ttc from Noto Sans CJK 2.004.

Needs Debian's fonts-noto-cjk, python3-fonttools and unicode-data. The same versions give the same bytes.

Each file has three faces over one set of outlines: 0 Simplified Chinese, 1 Traditional Chinese, 2 English. The han
characters are those of GB 2312, of Big5's first level, of the table of general standard Chinese characters (which has
those of people's names) and the core that mainland China, Taiwan and Hong Kong share, with what stands beside them:
Latin, Greek, Cyrillic, kana, punctuation and signs.
"""
import bz2
import io
import pathlib

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

HERE = pathlib.Path(__file__).parent
NOTO = pathlib.Path("/usr/share/fonts/opentype/noto")
UNIHAN = pathlib.Path("/usr/share/unicode")
BLOCKS = [
    (0x20, 0x17F), (0x370, 0x3FF), (0x400, 0x45F), (0x1E00, 0x1EFF), (0x2000, 0x23FF), (0x2460, 0x267F), (0x2700, 0x27BF),
    (0x3000, 0x312F), (0x31A0, 0x31BF), (0x3200, 0x33FF), (0xFE10, 0xFE1F), (0xFE30, 0xFE6F), (0xFF00, 0xFFEF),
]
DOT, QUOTES = [0xB7], [0x2018, 0x2019, 0x201C, 0x201D]


def encoded(encoding, leads, trails):
    for lead in leads:
        for trail in trails:
            try:
                yield ord(bytes([lead, trail]).decode(encoding))
            except UnicodeDecodeError:
                pass


def unihan(file, key, wanted):
    with bz2.open(UNIHAN / f"Unihan_{file}.txt.bz2", "rt") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3 and parts[1] == key and wanted(parts[2]):
                yield int(parts[0][2:], 16)


def codes():
    found = {code for first, last in BLOCKS for code in range(first, last + 1)}
    found.update(encoded("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF)))
    found.update(encoded("big5", range(0xA1, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)]))
    found.update(unihan("OtherMappings", "kTGH", lambda value: True))
    found.update(unihan("DictionaryLikeData", "kHKGlyph", lambda value: True))
    found.update(unihan("IRGSources", "kIICore", lambda value: set(value) & set("GHTM")))
    return found


def faces(source):
    named = {font["name"].getDebugName(1): font for font in TTCollection(source).fonts}
    return [named[f"Noto Sans CJK {region}"] for region in ("SC", "TC", "KR")]


def make(style, wanted):
    simplified, traditional, latin = faces(NOTO / f"NotoSansCJK-{style}.ttc")
    plain, taiwan, narrow = (font.getBestCmap() for font in (simplified, traditional, latin))
    wanted = sorted(wanted & plain.keys())
    # A dot between words is as narrow as a letter everywhere, quotation marks where the words are English.
    shapes = [
        {code: (narrow if code in DOT else plain)[code] for code in wanted},
        {code: (narrow if code in DOT else taiwan)[code] for code in wanted},
        {code: (narrow if code in DOT + QUOTES else plain)[code] for code in wanted},
    ]
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, glyph_names=False, recalc_timestamp=False)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx"]
    cutter = subset.Subsetter(options)
    cutter.populate(glyphs={glyph for face in shapes for glyph in face.values()}, unicodes=wanted)
    cutter.subset(simplified)
    outlines = simplified["CFF "].cff
    outlines.fontNames = [f"SalesBotSans-{style}"]
    outlines.topDictIndex[0].FullName, outlines.topDictIndex[0].FamilyName = f"SalesBot Sans {style}", "SalesBot Sans"
    simplified.recalcTimestamp = False
    whole = io.BytesIO()
    simplified.save(whole)

    collection = TTCollection()
    collection.fonts = [face(whole.getvalue(), style, region, glyphs) for region, glyphs in zip(("SC", "TC", "EN"), shapes)]
    collection.save(HERE / f"SalesBotSans-{style}.ttc", shareTables=True)
    return len(wanted)


def face(whole, style, region, glyphs):
    font = TTFont(io.BytesIO(whole), recalcTimestamp=False)
    table = CmapSubtable.newSubtable(12)
    table.platformID, table.platEncID, table.format, table.reserved, table.length, table.language, table.cmap = 3, 10, 12, 0, 0, 0, glyphs
    font["cmap"].tables = [table]
    names = font["name"]
    names.names = [name for name in names.names if name.platformID == 3 and name.nameID in (0, 8, 9, 11, 12, 13, 14)]
    family = f"SalesBot Sans {region}"
    full = family if style == "Regular" else f"{family} {style}"
    for number, text in {
        1: family, 2: style, 3: f"1.0;{full.replace(' ', '')}", 4: full,
        5: "Version 1.0; a subset of Noto Sans CJK 2.004", 6: f"{family.replace(' ', '')}-{style}",
    }.items():
        names.setName(text, number, 3, 1, 0x409)
    return font


if __name__ == "__main__":
    for style in ("Regular", "Bold"):
        print(style, make(style, codes()), "characters", (HERE / f"SalesBotSans-{style}.ttc").stat().st_size, "bytes")

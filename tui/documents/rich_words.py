"""What the control words of Rich Text Format stand for: characters, destinations, code pages."""

from __future__ import annotations

import codecs

SIGNS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "\N{EM DASH}",
    "endash": "\N{EN DASH}",
    "emspace": "\N{EM SPACE}",
    "enspace": "\N{EN SPACE}",
    "qmspace": " ",
    "bullet": "\N{BULLET}",
    "lquote": "\N{LEFT SINGLE QUOTATION MARK}",
    "rquote": "\N{RIGHT SINGLE QUOTATION MARK}",
    "ldblquote": "\N{LEFT DOUBLE QUOTATION MARK}",
    "rdblquote": "\N{RIGHT DOUBLE QUOTATION MARK}",
}
"""Control words that are characters."""
SYMBOLS = {"~": "\N{NO-BREAK SPACE}", "_": "-", "{": "{", "}": "}", "\\": "\\"}
"""Control symbols that are characters; a hyphen that may be put in (`\\-`) is none."""
SKIPPED = frozenset(
    "annotation atnauthor atndate atnicn atnid atnparent atnref atntime atrfend atrfstart background bkmkend bkmkstart "  # noqa: SIM905
    "blipuid colorschememapping colortbl comment company category author operator manager subject keywords doccomm creatim revtim "
    "printim buptim datafield datastore do docvar falt fchars ffdeftext ffentrymcr ffexitmcr ffformat ffhelptext ffl ffname "
    "ffstattext file filetbl fldinst fldtype fontemb fontfile footer footerf footerl footerr ftncn ftnsep ftnsepc aftncn aftnsep "
    "aftnsepc formfield generator gridtbl header headerf headerl headerr hl hlinkbase htmltag info keycode latentstyles lchars "
    "list listlevel listname listoverride listoverridetable listpicture liststylename listtable levelnumbers leveltext linkval "
    "macpict mailmerge nesttableprops nextfile nonesttables objalias objclass objdata objname objsect objtime oldcprops oldpprops "
    "oldsprops oldtprops oleclsid panose password passwordhash pgp pgptbl picprop pict pn pnseclvl propname protend protstart "
    "protusertbl pxe revtbl rsidtbl rxe shpinst shprslt sn sp staticval svb sv tc tcn template themedata txe ud upr userprops "
    "wgrffmtfilter windowcaption writereservation writereservhash xe xform xmlattrname xmlattrvalue xmlclose xmlname xmlnstbl "
    "xmlopen mmathPr".split()
)
"""Destinations that hold no text of the document, or what is read of them otherwise."""
KNOWN = frozenset(
    {"shptxt", "dptxbxtext", "ud", "annotation", "atnauthor", "atndate", "atrfstart", "atrfend"}
)
"""Destinations that are read though a reader may leave them out (`\\*`)."""
BESIDE = frozenset({"atnauthor", "atndate", "atrfstart", "atrfend"})
"""Destinations of which the words are read beside the text."""
FLOWS = {
    "listtext": "number",
    "pntext": "number",
    "footnote": "footnote",
    "shptxt": "box",
    "dptxbxtext": "box",
    "annotation": "annotation",
}
"""Destinations that are runs of paragraphs of their own."""
MERGED = frozenset({"clvmrg", "clmrg"})
"""Words that say that a cell goes on with the one above, or before it."""
EVER = frozenset({"uc", "ansicpg", "title", "shptxt", "dptxbxtext", "ud"})
"""Words that hold in what is left out too."""
_CHARSETS = {
    0: "cp1252",
    2: "cp1252",
    77: "mac_roman",
    78: "shift_jis",
    79: "big5hkscs",
    80: "euc_kr",
    81: "mac_arabic",
    85: "mac_greek",
    89: "mac_cyrillic",
    102: "gb18030",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "big5hkscs",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""The encoding of the letters of a font with this character set."""
_PAGES = {
    936: "gb18030",
    54936: "gb18030",
    950: "big5hkscs",
    65001: "utf-8",
    10008: "gb2312",
    10000: "mac_roman",
    10002: "big5",
}
DEFAULT = "cp1252"
"""The encoding of a file that names none."""
DEFAULT_CHARSET = 1
"""The character set of a font whose letters are in the encoding of the file."""


def of_charset(number: int) -> str:
    """The encoding of a font's character set; empty where it is the file's."""
    return _CHARSETS.get(number, "")


def of_page(number: int) -> str:
    """The encoding of a code page; that of files that name none where there is no such page."""
    name = _PAGES.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return DEFAULT
    return name

"""PDFs for tests, made of lines at places: a font that is not embedded, its characters as UCS-2."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """Words at a place of a page, in points from its lower left corner."""

    left: float
    bottom: float
    text: str
    size: float = 10.5


def pdf(*pages: list[Words]) -> bytes:
    """A PDF of these pages."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
        (
            b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
            b"/FontDescriptor 5 0 R/DW 1000/W[1[500] 17[500 500 500 500 500 500 500 500 500 500]]>>"
        ),
        (
            b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200"
            b"/CapHeight 700/StemV 80>>"
        ),
    ]
    kids = []
    for page in pages:
        content = "".join(
            f"BT /F1 {words.size} Tf {words.left} {words.bottom} Td <{words.text.encode('utf-16-be').hex()}> Tj ET\n"
            for words in page
        ).encode()
        objects.append(b"<</Length %d>>stream\n%sendstream" % (len(content), content))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>"
            % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    made = b"%PDF-1.7\n"
    places = []
    for number, item in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj%s endobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        made
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>startxref\n%d\n%%%%EOF"
        % (
            size,
            table,
            size,
            len(made),
        )
    )

"""English words around a figure that name no thing of their own: of time, of movement, of measure, of grammar."""

from __future__ import annotations

from tui.lexicon.word_lists import words

FILLING = words(
    """
about above accounted accounting accounts actual added addition against ago ahead all almost altogether and annual
annually annum another any apiece around average balance basis beating become becoming before began beginning behind
being below between bringing brought budget but cagr came cent change changed climb climbed closing combined come
comes compared compound contributed contributing contribution cut daily day days decline declined decrease decreased
deficit difference down drop dropped each earlier end ended ending equal equals equivalent every exactly exceeded
fall fell fewer for from further gain gained gap gave gives giving goal grew grown growth had half has have hence
her higher his increase increased into its jump jumped just last leaves leaving left less lower made makes making
mean meaning means missed month monthly months more move nearly net next not now only opening other others our out
over overall per percent percentage plan planned point points previous proportion put quarter quarters rate ratio
reached reaching reduction remaining representing represents rest rise rising rose roughly saved saving share short
since single so some stands start started stood sum surplus taken taking target than that the their them then
therefore these third this those thus today took total under versus was week weekly weeks were which while whole
with worked works year yearly years ytd
"""
)

"""English words of names of what is measured: those that tell little, short forms, and verbs that stand around figures."""

from __future__ import annotations

from tui.lexicon.word_lists import table, words

WIDE = frozenset(
    words("""
amount area average budget capacity charge cost count earning expenditure expense fee figure fund funding grant income index
level member number output overall payment people percentage person place price production proportion rate ratio receipt
revenue sale score service share size spend spending sum taking tax time total turnover unit value volume worker
""")
)
"""Words that many names have, in the singular: they tell little where others are beside them."""
SHORT_FORMS = table("""
cpi: consumer-price-index consumer-price-inflation consumer-prices consumer-prices-index
fdi: foreign-direct-investment
gdp: gross-domestic-product
gni: gross-national-income
gva: gross-value-added
gwp: gross-written-premium gross-written-premiums
hgv: heavy-goods-vehicle
hgvs: heavy-goods-vehicles
ict: information-and-communication-technology information-and-communications-technology
pg: postgraduate postgraduates
ppi: producer-price-index producer-prices
r&d: research-&-development research-and-development
sme: small-and-medium-enterprise small-and-medium-sized-enterprise
smes: small-and-medium-enterprises small-and-medium-sized-enterprises
ug: undergraduate undergraduates
vat: value-added-tax
""")
"""For a short form what it stands for; a hyphen stands for a blank."""
ALIKE = table("""
borrowings: debt
enrolment: enrollment enrollments enrolments
expenditure: outgo spending
expense: expenses
finance-costs: finance-charges interest-costs interest-expense interest-outgo
gdp: economy
profit-before-tax: pre-tax-profit profit-before-taxation
profit-for-the-year: net-profit profit-after-tax
receivables: trade-receivables
revenue: sales turnover
staff-costs: employee-benefit-expense employee-benefits-expense employee-costs pay-bill payroll payroll-costs personnel-costs personnel-expenses
""")
"""For words of accounts and reports others that say the same; a hyphen stands for a blank."""
AROUND = frozenset(
    words("""
a about after again all almost already also although amid among an and another any are around as at be because been before
being below beside between both but by came can climbed comes compared could decline declined decreased did do does down
dropped during each ended ends exceeded expanded fall fallen falls fell first followed for from gained generated grew grow
growing grown grows had has have having he her here high higher his how i if improved in increase increased increases into is it
including its itself just last least less lost low lower made make makes many may me more most much my near nearly new next no nor not now of
off on once one only or our out over past per cent percent plus reach reached reaches recorded remained remains reduced representing respectively rise risen rs rises
rising rose same saw seen set shall she should shrank since slightly so some stands still stood such than that the their them then there
these they this those through throughout to today together too took totalled totaled under until up upon us usd was we were what when where
whereas which while who whole whose will with within without would year years yet you your
""")
)
"""Words that stand around figures and name nothing."""

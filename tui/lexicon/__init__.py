"""Language knowledge that stands once: numerals, units, hedges, names, as sorted tables in two languages."""

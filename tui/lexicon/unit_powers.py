"""Powers of ten in digits, with which units of tables begin."""

POWER_OF_TEN = r"(?:10{1,8}|10{0,2}(?:,000)+)"
"""Such a power, as part of an expression: 10,000 persons, 100 million kWh, 10,000."""

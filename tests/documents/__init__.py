"""Files of every format as documents."""

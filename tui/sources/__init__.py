"""What figures are held against: tables, texts and packs as statements, and what comes of holding a figure against them."""

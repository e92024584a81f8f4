"""From files to a speech and back: schema, loading, saving, drafting."""

"""Sources and ties."""

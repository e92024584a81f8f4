"""The engine of the equations: statements of a text, assignments of them to roles, what holds and what cannot."""

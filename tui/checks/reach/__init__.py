"""What each family of equations reaches for: the assignments of statements that words and claims allow."""

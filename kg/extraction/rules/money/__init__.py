"""Amounts with who pays them, and grants with who receives them from which programme."""

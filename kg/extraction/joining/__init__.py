"""Which mentions are one thing, which facts one row, and who in the register a name stands for."""

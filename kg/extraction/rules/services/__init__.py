"""What a centre or service does for whom."""

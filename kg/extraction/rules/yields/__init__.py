"""What a relation brings, what a city aims at with it, and what a note advises about it."""

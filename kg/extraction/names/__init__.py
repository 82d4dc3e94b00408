"""Who and what a text mentions: `find.py` is the one finder of names, the others each know one way in which a name shows."""

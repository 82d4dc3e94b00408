"""What researchers work with in Python: the graph as one thing to ask, its answers as pandas data frames.

Nothing on the command line needs this room; it needs the extra `research` (`pip install haarlem-kg[research]`).
"""

"""One small reader a format; those of HTML, Word and PDF run in a process that may be killed, see `confined.py`."""

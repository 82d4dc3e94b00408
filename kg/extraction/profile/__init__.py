"""What a document is: kind, title, date, number, whose it is, and the agreement that it is, if it is one."""

"""From a document to facts: cleaned text, layout, names, modality, rules, resolution.

`clean` evens the text out and keeps the way back to the original offsets; `layout` cuts it into blocks and sentences
with their article and lead-in; `names` finds who and what is mentioned; `annotate` puts these together once for each
document; the functions of `rules` read facts from that and know no register; `resolve` ties names to identifiers and
knows no text; `read` runs the whole.
"""

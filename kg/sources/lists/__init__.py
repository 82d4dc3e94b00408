"""Lists that a municipality keeps itself, in CSV or XLSX, each with a mapping beside it: what its columns are."""

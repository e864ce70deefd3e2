"""Facts about a document: pure functions, kept once per document."""

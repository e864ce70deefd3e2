"""Word knowledge that is compiled when the package is built: words, frequencies, calendar names."""

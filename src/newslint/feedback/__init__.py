"""What people say of findings that are wrong: a file with a line for each, and what a newsroom can make of it."""

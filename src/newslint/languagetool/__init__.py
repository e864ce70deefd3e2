"""English proofreading by a LanguageTool server: found or started, asked, and its answers made remarks on a document."""

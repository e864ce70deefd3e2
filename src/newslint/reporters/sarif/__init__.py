"""SARIF 2.1.0: columns and offsets in UTF-16 units, since viewers count so whatever ``columnKind`` says."""

"""The nouns of the product: frozen values, standard library only, no input or output."""

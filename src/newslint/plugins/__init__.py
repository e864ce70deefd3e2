"""The plug-in surface: four hooks, the same door for the product's own parts and for others."""

"""The people of the demo, as data, a seed that calls the product's own use cases, and README's pictures."""

"""The people of the demo, as data, and a seed that calls the product's own use cases."""

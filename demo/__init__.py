"""The people of the demo, as data; a seed that calls the use cases; and README's pictures."""

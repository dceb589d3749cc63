"""The tests: literal pairs, goldens, properties, browsers, and the house itself."""

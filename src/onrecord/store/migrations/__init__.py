"""The steps that bring a library of an older OnRecord up to date, carried in the package."""

"""How properties are tried: the same texts on every machine, and no clock.

A test fails for everybody or for nobody; ``pytest --hypothesis-profile=default`` tries new texts.
"""

from hypothesis import settings

settings.load_profile("ci")

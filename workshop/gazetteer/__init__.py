"""Makes the gazetteer's tables from open data; run by ``make gazetteer``, never by the product."""

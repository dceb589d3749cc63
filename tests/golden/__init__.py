"""Whole reports and the record each must give, reviewed by eye."""

"""The use cases as plain functions; faces call these and nothing below them."""

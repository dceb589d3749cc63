"""Trains the embedded encoder; needs PyTorch, which the package itself never does."""

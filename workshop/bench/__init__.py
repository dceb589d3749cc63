"""How fast it reads: words per CPU-second, stage by stage."""

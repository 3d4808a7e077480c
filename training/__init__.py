"""How the trained engine's weights are made: `make train` (README.md beside this file)."""

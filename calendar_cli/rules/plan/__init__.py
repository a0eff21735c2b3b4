"""The family *plan*: what makes a plan readable, its names known, its dates real and its posts whole."""

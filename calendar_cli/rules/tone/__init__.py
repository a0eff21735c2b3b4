"""Rules on how the organization speaks: quotations and permitted phrases are never theirs to judge."""

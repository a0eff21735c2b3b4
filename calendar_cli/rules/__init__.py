"""The rules, family by family: one rule is a module and its two pages, and the folder is the registry."""

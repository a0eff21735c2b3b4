"""Rules on balance: what share each channel, department, pillar or purpose has."""

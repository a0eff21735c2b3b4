"""What keeps the pages of docs/ equal to the tool."""

"""What a review leaves: one file for each format."""

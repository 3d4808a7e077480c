"""What a person can ask for, one file each; `pipeline.py` is the first file to read."""

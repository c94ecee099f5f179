"""Reads a table with Python's own reader of comma-separated values, as strictly as it can, and says its rows as JSON."""

import csv
import json
import sys

with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    json.dump(list(csv.reader(file, strict=True)), sys.stdout)

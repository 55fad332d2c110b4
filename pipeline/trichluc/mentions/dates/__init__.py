"""Calendar expressions: points, ranges, deictics, read into EDTF moments."""

"""Names of meetings, with their day, place, organiser and chairs."""

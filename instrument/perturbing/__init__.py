"""Documents written anew from their structure: other letters, lines, spaces, days and rows that say the same."""

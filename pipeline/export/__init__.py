"""One file a format. Every output is a view of the record; nothing here reads or reckons anything."""

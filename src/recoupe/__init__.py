"""recoupe: French news articles in, a reconciled timeline site out."""

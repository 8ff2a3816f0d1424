"""The clauses of a sentence: which words belong to which verb, what it tells, when, and whether it took place."""

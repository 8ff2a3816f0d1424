"""What several pages show: cards, quotations, comparisons, verdicts, signs."""

"""The composition root, the one place that knows every stage: load -> merge -> render -> write."""

"""SVG elements as data: x in percent, y in pixels, so that charts stretch and type never shrinks."""

from __future__ import annotations

from recoupe.site.parts import Shape


def number(value: float) -> str:
    """Return a coordinate as SVG writes it, the same on every machine."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"", "-0"} else text


def percent(value: float) -> str:
    """Return a share of the width, `value` from 0 to 100."""
    return f"{number(value)}%"


def use(symbol: str, x: str, y: float) -> Shape:
    """Return a symbol of the page drawn at a point."""
    return Shape(tag="use", attributes={"href": f"#{symbol}", "x": x, "y": number(y)})


def line(css: str, start: tuple[str, float], end: tuple[str, float]) -> Shape:
    """Return a line from one point to another."""
    return Shape(
        tag="line",
        attributes={
            "class": css,
            "x1": start[0],
            "x2": end[0],
            "y1": number(start[1]),
            "y2": number(end[1]),
        },
    )


def box(css: str, x: str, width: str, y: float, height: float) -> Shape:
    """Return a rectangle."""
    return Shape(
        tag="rect",
        attributes={
            "class": css,
            "x": x,
            "width": width,
            "y": number(y),
            "height": number(height),
        },
    )


def path(css: str, d: str) -> Shape:
    """Return a path in pixels."""
    return Shape(tag="path", attributes={"class": css, "d": d})


def label(css: str, x: str, y: float, text: str, *, dx: float = 0) -> Shape:
    """Return words at a point."""
    attributes = {"class": css, "x": x, "y": number(y)}
    if css.startswith("note"):
        attributes["paint-order"] = "stroke"  # a rim keeps the words clear of the lines behind them
    if dx:
        attributes["dx"] = number(dx)
    return Shape(tag="text", attributes=attributes, text=text)

"""Naming styles."""


def check_style(style: str) -> None:
    """Raise ``ValueError`` unless the style exists."""

"""The JSON schema of configuration files, for editors that complete and check them."""

from typing import Any

from toponorm.settings import SETTINGS, Setting

_STRINGS = {"type": "array", "items": {"type": "string"}}

_TYPES: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "choice": {},
    "words": _STRINGS,
    "strings": _STRINGS,
    "paths": _STRINGS,
    "path": {"type": "string"},
    "names": {
        "type": "object",
        "propertyNames": {"pattern": "^[A-Za-z]{2}$"},
        "additionalProperties": {
            "oneOf": [
                {"type": "string"},
                {"type": "object", "additionalProperties": {"type": "string"}},
            ]
        },
    },
    "ignores": {"type": "object", "additionalProperties": _STRINGS},
    "switch": {"type": "boolean"},
    "count": {"type": "integer", "minimum": 0},
}


def schema() -> dict[str, Any]:
    """Return the schema of ``toponorm.toml``, and of ``[tool.toponorm]``.

    >>> schema()["properties"]["dates"]["enum"]
    ['explicit', 'annotate', 'all']
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "toponorm.toml",
        "description": "Settings of toponorm; in pyproject.toml they stand in [tool.toponorm].",
        "type": "object",
        "additionalProperties": False,
        "properties": {setting.key: _property(setting) for setting in SETTINGS},
    }


def _property(setting: Setting) -> dict[str, Any]:
    made: dict[str, Any] = {"description": setting.about, **_TYPES[setting.kind]}
    if setting.kind == "choice":
        made["enum"] = list(setting.choices)
    elif setting.choices:
        made["items"] = {"enum": list(setting.choices)}
    if setting.default not in (None, (), {}):
        default = setting.default
        made["default"] = list(default) if isinstance(default, tuple) else default
    return made

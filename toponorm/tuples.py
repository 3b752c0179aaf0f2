"""Named tuples like those of :mod:`typing`, whose classes take a fifth of the time to make.

The package has more than a hundred, and a first call makes seventy. ``typing`` compiles the
constructor of each and looks at every annotation, which takes a tenth of a millisecond. Here
constructors of as many fields share their code, with other names in it; they are as fast.
"""

from typing import TYPE_CHECKING

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections.abc import Iterable
    from functools import cache
    from types import CodeType, FunctionType
    from typing import Any

    try:
        from _collections import _tuplegetter as _getter
    except ImportError:  # what collections, too, does without it
        from operator import itemgetter

        def _getter(at: int, doc: str) -> property:
            return property(itemgetter(at), doc=doc)

    class _Tuple(tuple):
        """What all named tuples can do."""

        __slots__ = ()

        @classmethod
        def _make(cls, values: Iterable[Any]) -> "_Tuple":
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, **changes: Any) -> "_Tuple":
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return made

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            shown = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({shown})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

    @cache
    def _constructor(size: int) -> CodeType:
        fields = "".join(f"_{at}, " for at in range(size))
        made: FunctionType = eval(f"lambda _cls, {fields}: _new(_cls, ({fields}))")
        return made.__code__

    class _Making(type):
        def __new__(cls, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, space)
            fields = tuple(space.get("__annotations__", ()))
            defaults = {field: space.pop(field) for field in fields if field in space}
            new = FunctionType(
                _constructor(len(fields)).replace(co_varnames=("_cls", *fields)),
                {"_new": tuple.__new__},
                "__new__",
                tuple(defaults.values()),
            )
            for at, field in enumerate(fields):
                space[field] = _getter(at, f"Alias for field number {at}")
            space |= {"__slots__": (), "__new__": new, "__match_args__": fields}
            space |= {"_fields": fields, "_field_defaults": defaults}
            return type(name, (_Tuple,), space)

    class NamedTuple(metaclass=_Making):
        """What classes of named fields are derived from."""

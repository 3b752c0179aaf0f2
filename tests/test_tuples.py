"""Our named tuples do what those of ``typing`` do."""

import copy
import inspect
import pickle
import typing

import pytest

from toponorm.tuples import NamedTuple


class Ours(NamedTuple):
    """A span."""

    start: int
    end: int
    form: str = "short"

    @property
    def size(self) -> int:
        return self.end - self.start


class Theirs(typing.NamedTuple):
    """A span."""

    start: int
    end: int
    form: str = "short"


BOTH = pytest.mark.parametrize("kind", [Ours, Theirs])


@BOTH
def test_values_are_given_by_place_and_by_name(kind):
    made = kind(1, end=3)
    assert made == (1, 3, "short") == kind._make([1, 3, "short"])
    assert (made.start, made[1], made.form) == (1, 3, "short")
    assert made._replace(end=4) == (1, 4, "short")
    assert made._asdict() == {"start": 1, "end": 3, "form": "short"}
    assert repr(made) == f"{kind.__name__}(start=1, end=3, form='short')"
    match made:
        case kind(start, form=form):
            assert (start, form) == (1, "short")
        case _:
            pytest.fail("no match")


@BOTH
def test_what_does_not_fit_is_an_error(kind):
    for wrong in (lambda: kind(1), lambda: kind(1, 2, "a", 4), lambda: kind(1, 2, size=1)):
        with pytest.raises(TypeError):
            wrong()
    with pytest.raises(TypeError):
        kind._make([1])
    with pytest.raises(ValueError, match="size"):
        kind(1, 2)._replace(size=1)
    with pytest.raises(AttributeError):
        kind(1, 2).start = 3


@BOTH
def test_they_are_copied_and_pickled(kind):
    made = kind(1, 2)
    for other in (pickle.loads(pickle.dumps(made)), copy.deepcopy(made)):
        assert (other, type(other)) == (made, kind)


def test_they_look_alike():
    assert Ours(1, 3).size == 2
    for name in ("_fields", "_field_defaults", "__match_args__", "__doc__", "__slots__"):
        assert getattr(Ours, name) == getattr(Theirs, name), name
    assert typing.get_type_hints(Ours) == typing.get_type_hints(Theirs)
    assert list(inspect.signature(Ours).parameters) == ["start", "end", "form"]
    assert inspect.getdoc(Ours.start) == inspect.getdoc(Theirs.start)
    assert hash(Ours(1, 2)) == hash(Theirs(1, 2))

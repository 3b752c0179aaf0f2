"""What speaks for a dateline: the cues, and whether enough of them agree.

A pattern that fits says little: *Paris (FRA) -* fits, too. The cues are independent of each
other and of the pattern: a place that the gazetteer knows or that stands in capitals, a date, an
agency that the table knows, a separator, and a story that begins as sentences do.
"""

from typing import NamedTuple

from toponorm.dates import days, slots
from toponorm.dates.locations import Location, is_small_letter
from toponorm.regexes import lazy


class Story(NamedTuple):
    """What follows a dateline.

    Attributes:
        start: where the story begins; behind the separator if the line ends there.
        begins: whether it begins as a sentence does.
        is_prose: whether its first words are those of a sentence, and no title or list.
        is_whole: whether no punctuation is left that would belong to the dateline.
    """

    start: int
    begins: bool
    is_prose: bool
    is_whole: bool

    @classmethod
    def after(cls, text: str, at: int) -> "Story":
        """Return what stands behind a dateline that ends at an offset, perhaps lines below."""
        start = slots.skip(text, at)
        blank_line = _NEXT_LINE.match(text, start)
        if blank_line is not None:
            start, opens = at, blank_line.end()
        else:
            opens = start
        opening = text[opens : opens + _OPENING]
        opening = opening.partition("\n")[0].lstrip("\"'“”„«»‘’‹›([{¿¡「『《 ")
        if not opening:
            return cls(start, False, False, True)
        is_whole = opening[0] not in ".,;:!?)]/-–—|*=।。"
        return cls(start, not is_small_letter(opening[0]), _is_prose(opening), is_whole)


_OPENING = 600
_NEXT_LINE = lazy(r"[ \t\r]{0,4}\n\s{0,20}")
_SENTENCE_ENDS = frozenset(".!?…。！？؟।։።۔")


def _is_prose(opening: str) -> bool:
    words = opening[:120].split()
    if len(words) < 3 or _SENTENCE_ENDS.isdisjoint(opening):
        return False
    if words[0].isupper() and words[1].isupper() and len(words[0] + words[1]) > 5:
        return False  # THE MUSICAL returns
    cased = any(map(str.isupper, opening[:120]))
    return not cased or any(is_small_letter(word[0]) for word in words[1:7])


class Cues(NamedTuple):
    """What speaks for a dateline, and what for its being something else."""

    line: slots.Line
    found: slots.Found
    place: Location | None
    agency_is_known: bool
    story: Story

    def evidence(self) -> tuple[str, ...]:
        """Return the cues as short phrases, the independent ones first."""
        place, found = self.place, self.found
        named = found.agency is not None
        return tuple(
            phrase
            for phrase, holds in (
                ("known place", place and place.is_known),
                ("known region", place and place.in_region),
                ("place in capitals", place and place.in_capitals),
                ("date", found.day),
                ("known agency", self.agency_is_known),
                ("agency in brackets", named and not self.agency_is_known),
                ("separator", found.separated),
                ("a sentence follows", self.story.begins),
            )
            if holds
        )

    def suffice(self) -> bool:
        """Whether at least two independent cues agree and nothing contradicts them."""
        place, found, story = self.place, self.found, self.story
        dated, named = found.day is not None, found.agency is not None
        placed = place is not None and (place.is_known or place.in_capitals)
        strong = placed + dated + self.agency_is_known
        if not story.is_whole:
            return False
        if not story.begins and not (strong == 3 or (dated and self.agency_is_known)):
            return False
        if self.agency_is_known:
            return self._agency_signs(placed, dated)
        if place is None:
            return False
        located = place.is_known or place.in_region
        loud = located and place.in_capitals and not place.is_weak
        if named and self._is_enclosed():
            return place.is_known
        if named:  # an agency that the table does not have
            return placed and found.separated and (dated or (loud and story.is_prose))
        if dated:
            if days.read(self.line.text, story.start, self.line.languages) is not None:
                return False  # Rome, 3 May - 7 June: when the exhibition runs
            believed = place.is_known or (len(place.name) > 4 and story.is_prose)
            return placed and believed and (found.separated or loud) and not self._is_caption()
        if self._is_enclosed():
            return place.is_known
        return not self._is_caption() and loud and story.is_prose

    def _agency_signs(self, placed: bool, dated: bool) -> bool:
        found, story = self.found, self.story
        last = self.line.text[found.end - 1]
        if not found.separated and last.isalpha() and last.lower() != last.upper():
            # Paris, AFP photos
            return placed and (
                dated or bool(self.place and self.place.in_capitals and last.isupper())
            )
        if self.place is None:
            return dated or found.separated
        if not placed:
            return dated or (found.separated and story.is_prose)
        return dated or found.separated or self.place.is_known

    def _is_enclosed(self) -> bool:
        return self.line.text[self.line.start] in "（［【〔[("

    def _is_caption(self) -> bool:
        """ANKARA, TURKEY - MAY 10: is how picture agencies begin."""
        region = self.place.region if self.place else None
        return region is not None and region.isupper() and len(region.replace(".", "")) > 3

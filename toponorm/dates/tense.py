"""Whether a sentence tells of the past or of the future, by the words around a date."""

from collections.abc import Sequence

from toponorm.dates.fields import WORD
from toponorm.dates.words import Vocabulary
from toponorm.regexes import lazy

NEAR = 16
"""Characters before a date where a cue of two letters and more counts, without blanks."""

_SENTENCE_ENDS = ("\n", "! ", "? ", "; ", "。", "।")
_WORD = lazy(f"{WORD}(?:'[A-Za-z]+)?")


def words_before(words: Vocabulary, key: str, start: int) -> list[str]:
    """Return the words of the sentence before a mention in lower case, the nearest first."""
    low = max(0, start - 160)
    full_stop = key.rfind(". ", low, start)
    while full_stop > low and _is_initial(key, full_stop):
        full_stop = key.rfind(". ", low, full_stop)
    begin = max(low, full_stop + 1, *[key.rfind(end, low, start) + 1 for end in _SENTENCE_ENDS])
    return _lowered(words, key[begin:start])[::-1]


def _lowered(words: Vocabulary, stretch: str) -> list[str]:
    """The words of a stretch but those that a capital makes a date: *May* is no *may*."""
    found = _WORD.findall(stretch)
    lowered = [word.lower() for word in found]
    if words.cased.isdisjoint(lowered):
        return lowered
    return [
        lower
        for word, lower in zip(found, lowered, strict=True)
        if lower == word or lower not in words.cased
    ]


def _is_initial(lower: str, full_stop: int) -> bool:
    """Whether the full stop is that of *p.m.*, *U.S.* or *J. Smith*."""
    letters = lower[max(0, full_stop - 2) : full_stop]
    return letters[-1:].isalpha() and not letters[:-1].isalnum()


def is_copula(words: Vocabulary, before: Sequence[str]) -> bool:
    """Whether the mention is what is said of the subject: *the vote is on Sunday*."""
    return any(" ".join((*before[:size][::-1], "-")) in words.future for size in (1, 2))


def is_aim(words: Vocabulary, before: Sequence[str]) -> bool:
    """Whether a day was set, of which the tense does not say where it lies: *fixé au 3 mai*."""
    for size in (1, 2):
        if " ".join(before[:size][::-1]) in words.aims and len(before) >= size:
            ahead = words.forms.get(before[size], ()) if len(before) > size else ()
            return "MMMM" not in ahead  # from May to August they were away
    return False


def words_after(words: Vocabulary, key: str, end: int) -> list[str]:
    """Return the words of the sentence after a mention in lower case."""
    stretch = key[end : end + 80]
    ends = [at for mark in (". ", *_SENTENCE_ENDS) if (at := stretch.find(mark)) >= 0]
    return _lowered(words, stretch[: min(ends)] if ends else stretch)


def cue(words: Vocabulary, before: Sequence[str], after: Sequence[str]) -> str | None:
    """Return ``past`` or ``future`` where the words of a sentence say so.

    Args:
        words: of the language.
        before: the words before the mention, the nearest first: they count more.
        after: the words after it.
    """
    if words.is_unspaced:
        return _cue_in_run(words, before[:1], after)
    past, future, endings = words.past, words.future, words.past_endings
    if any(f"{word} -" in past for word in before[:2]):
        return "past"  # since Monday
    beside = [*before[:3], *after[:1]]  # talks resume on Monday; endet wohl am Montag
    if is_copula(words, before) or any(f"- {word}" in words.future for word in beside):
        return "future"
    for step, said in ((1, before), (-1, after)):
        for at, word in enumerate(said):
            if word not in words.telling and not word.endswith(endings):
                continue
            to = at + step  # the word that reads before this one
            if word in future or (0 <= to < len(said) and f"{said[to]} {word}" in future):
                return "future"
            if word in past or (len(word) > 4 and word.endswith(endings)):
                if 0 <= to < len(said) and said[to] in words.passive:
                    continue  # will be released: what stands before decides
                return None if said is before and is_aim(words, before) else "past"
    return None


def _cue_in_run(words: Vocabulary, before: Sequence[str], after: Sequence[str]) -> str | None:
    """The cue where no blanks part the words: a single letter counts beside the mention alone.

    *将于5月访问* and *5月将访问* lie ahead; the *将* of *将军* further away says nothing.
    """
    for forms, said in ((words.future, "future"), (words.past, "past")):
        for run in before:
            near = run[-NEAR:]
            if run.endswith(tuple(forms)) or any(len(form) > 1 and form in near for form in forms):
                return said
    ahead = [(at, "future") for form in words.future if (at := _place(form, after)) >= 0]
    back = [(at, "past") for form in words.past if (at := _place(form, after)) >= 0]
    return min(ahead + back)[1] if ahead or back else None


def _place(form: str, runs: Sequence[str]) -> int:
    """Where a form stands behind the mention, or -1."""
    text = " ".join(runs)
    return text.find(form) if len(form) > 1 else text.find(form, 0, 1)

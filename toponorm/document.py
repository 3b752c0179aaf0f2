"""A text as the stages after repair see it, with what they share worked out once."""

from toponorm.folding import Folded, fold
from toponorm.language import Language, guess, leaning, parse_tag
from toponorm.masks import Masks


class Document:
    """A repaired text and what is known of it.

    Attributes:
        text: the text; the spans of names and dates are offsets in it.
        masks: what must not be touched.
        requested: the language the caller gave, parsed, or ``None``.
    """

    __slots__ = ("_folded", "_language", "masks", "requested", "text")

    def __init__(self, text: str, language: str | None = None) -> None:
        self.text = text
        self.masks = Masks(text)
        self.requested = None if language is None else parse_tag(language)
        self._folded: Folded | None = None
        self._language = self.requested

    @property
    def folded(self) -> Folded:
        """The match key of the text."""
        if self._folded is None:
            self._folded = fold(self.text)
        return self._folded

    @property
    def language(self) -> Language:
        """The language given, or else the one that the words of the text speak for."""
        if self._language is None:
            self._language = guess(self.text)
        return self._language

    @property
    def leaning(self) -> Language:
        """The language, or where nobody said and guessing failed the one the text leans to."""
        if self.requested is not None or self.language.code != "und":
            return self.language
        return leaning(self.text)

    def part(self, start: int, end: int) -> "Document":
        """Return a part of the text as a document in the language of the whole.

        >>> Document("Talks in Turkey", "en").part(9, 15).text
        'Turkey'
        """
        part = Document(self.text[start:end])
        part.requested, part._language = self.requested, self.language
        return part

"""spaCy: a component that finds mentions in a Doc and never changes its text.

``nlp.add_pipe("toponorm")`` needs no import. ``doc._.toponorm`` is a :class:`toponorm.Result`;
``doc.spans["toponorm"]`` has its mentions, with kinds as labels, ids as ``kb_id_`` and values as
``id_``. ``doc._.reference_date``, an ISO 8601 string, may be set before.
"""

import json
from typing import Any

from toponorm.integrations import needing

with needing("spacy"):
    from spacy.language import Language
    from spacy.tokens import Doc

from toponorm import Config, Normalizer, Result
from toponorm.integrations.records import reference


@Language.factory("toponorm", default_config={"settings": {}}, assigns=["doc._.toponorm"])
def make(nlp: Language, name: str, settings: dict[str, Any]) -> "Component":
    """Return the component; ``settings`` are the arguments of :class:`toponorm.Config`."""
    return Component(name, None if nlp.lang == "xx" else nlp.lang, settings)


class Component:
    """Normalizes Docs as texts in the language of the pipeline; that of ``xx`` is guessed."""

    def __init__(self, name: str, language: str | None, settings: dict[str, Any]) -> None:
        self._name, self._tag = name, language
        self.from_bytes(json.dumps(settings))

    def __call__(self, doc: Doc) -> Doc:  # noqa: D102 -- the module says it
        result = self._normalizer.normalize(doc.text, reference(doc._.reference_date), self._tag)
        doc.user_data["toponorm"] = result.to_json()  # what Doc.to_bytes can write
        doc.spans[self._name] = [
            doc.char_span(m.start, m.end, m.kind, m.id or "", None, "expand", m.value)
            for m in result.mentions
        ]
        return doc

    def to_bytes(self, **_: Any) -> bytes:  # noqa: D102 -- this and what follows: for nlp
        return json.dumps(self._settings).encode()

    def from_bytes(self, data: bytes | str, **_: Any) -> None:  # noqa: D102 -- spaCy says it
        self._settings = json.loads(data)
        self._normalizer = Normalizer(Config(**self._settings))

    def to_disk(self, path: Any, **_: Any) -> None:  # noqa: D102 -- spaCy says it
        path.write_bytes(self.to_bytes())

    def from_disk(self, path: Any, **_: Any) -> None:  # noqa: D102 -- spaCy says it
        self.from_bytes(path.read_bytes())


def _result(doc: Doc) -> Result | None:
    return (line := doc.user_data.get("toponorm")) and Result.from_json(line)


if not Doc.has_extension("reference_date"):  # a pipeline may have one already
    Doc.set_extension("reference_date", default=None)
Doc.set_extension("toponorm", getter=_result, force=True)

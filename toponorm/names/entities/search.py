"""One text, searched for persons and organisations: what is believed of them, and what declined."""

from bisect import bisect_left, insort

from toponorm.folding import fold
from toponorm.language import guess
from toponorm.names.context.neighbours import Neighbours, neighbours, surname_after, thing_after
from toponorm.names.entities import abbreviations, roster, writing
from toponorm.names.entities.evidence import Evidence, family
from toponorm.names.entities.roster import entity
from toponorm.names.entities.scan import Scan
from toponorm.names.entities.writing import ENGLISH, Believed
from toponorm.names.matching.forms import Forms
from toponorm.names.matching.lexicon import Form, Found
from toponorm.result import Declined, Mention, Stage

_UNDECIDED = ("place.ambiguous", "place.uncued", "place.us-news", "place.abbreviation")
"""Refusals of places that only say that the text does not tell which place is meant."""

_ENOUGH = 20_000
"""Code points from which the language of a text can be told."""


class Search(Evidence):
    """One document, searched: what is believed, and what is declined."""

    def stage(
        self, scan: Scan, places: tuple[Mention, ...], refused: tuple[Declined, ...]
    ) -> Stage:
        """Return the names that are believed and how to write them, and the others."""
        self.places = sorted(places, key=lambda place: place.start)
        self.refused = sorted(
            (found for found in refused if found.rule not in _UNDECIDED), key=lambda d: d.start
        )
        self.scan = scan
        self.spans = [self.document.folded.span(f.start, f.end) for f in scan.found]
        found = scan.found
        weak = self._strong(found)
        self._define(found, weak)
        self._weak([f for f in weak if f.forms[0].kind != "weak"])
        self._user_weak([f for f in weak if f.forms[0].kind == "weak"])
        self._more()
        if not (self.names or self.declined):
            return Stage()
        self.names.sort(key=lambda name: (name.start, -name.end))
        edits, mentions = [], []
        kinds = {name.rule.removeprefix("entity.") for name in self.names}
        kinds |= {name.form.kind for name in self.names}
        english = not kinds.isdisjoint(self.config.rewrite) and self._is_english()
        for name in self.names:
            mention, edit = writing.write(
                self.document,
                name,
                self.config,
                self.wishes,
                english=english,
                defines=(name.start, name.end) in self.definitions,
            )
            mentions.append(mention)
            if edit is not None:
                edits.append(edit)
        return Stage(tuple(edits), tuple(mentions), tuple(self.declined))

    def _is_english(self) -> bool:
        """Whether the text may be English, to judge by what no name in it has part in.

        Otherwise one name rewritten could change the language of a short text, and so what
        becomes of the others.
        """
        document = self.document
        if document.requested is not None:
            return document.requested.code in ENGLISH
        if self.config.style is None:
            return False
        spans = [(place.start, place.end) for place in self.places]
        spans += [document.folded.span(name.start, name.end) for name in self.names]
        pieces, at = [], 0
        for start, end in sorted(spans):
            if start > _ENOUGH:
                break
            pieces.append(document.text[at:start])
            at = max(at, end)
        pieces.append(document.text[at : max(at, _ENOUGH)])
        return guess("".join(pieces)).code in ENGLISH

    # Names that speak for themselves ------------------------------------------------------

    def _strong(self, found: list[Found]) -> list[Found]:
        """Believe what needs nothing, and return what does."""
        weak: list[Found] = []
        surnames: list[Found] = []
        for f in found:
            form = f.forms[0]
            if form.kind == "never":
                if f.start in self.scan.hiding:
                    self._decline(f, "blocked", "entity.blocked", (form.text,))
            elif form.kind == "alias" and len(f.forms) > 1:  # in a text of no known language
                self._decline(f, "ambiguous", "entity.ambiguous", tuple(o.id for o in f.forms))
            elif form.kind in ("wanted", "alias"):
                (surnames.append if self._is_surname(f) else self._wish)(f)
            elif form.kind == "ministry":
                self._believe(f.start, f.end, form, "entity.ministry", (self.scan.bodies[f.start],))
            elif form.id.startswith("person/") and (thing := thing_after(self.key, f.end)):
                self._decline(f, "part-of-name", "entity.blocked", (thing,))
            elif surname := self._surname_of(f):
                self._decline(f, "part-of-name", "entity.blocked", (surname,))
            elif form.needs or form.kind in ("abbreviation", "surname", "weak"):
                weak.append(f)
            else:
                rule = "spelling" if self._is_bare(f) else form.kind
                self._believe(f.start, f.end, form, f"entity.{rule}", (form.text,))
        if surnames:
            self._note_bearers([f for f in weak if f.forms[0].kind == "surname"])
            self._wish_surnames(surnames)
        return weak

    def _surname_of(self, f: Found) -> str:
        """The surname behind an acronym that is printed as a given name: *Nato Beridze*."""
        printed = self.key[f.start : f.end]
        if printed.isupper() or not entity(f.forms[0].id).canonical.isupper():
            return ""
        return surname_after(self.key, f.end)

    def _wish(self, f: Found) -> None:
        form = f.forms[0]
        short = self.key[f.start : f.end]
        if self._is_rewritten(f, form):
            if short.isupper() and (long := self._otherwise(short, form.id)):
                self._decline(f, "defined-otherwise", "entity.defined-otherwise", (long,))
                return
            if self._is_word_in_capitals(f):
                self._decline(f, "word-in-capitals", "entity.evidence", (short,))
                return
            if reason := self._speaks_against(f):
                self._decline(f, "part-of-name", "entity.blocked", (reason,))
                return
        self._believe(f.start, f.end, form, "entity.user", (form.text,))

    def _is_surname(self, f: Found) -> bool:
        """Whether an alias is the last word of the canonical name, and that has several."""
        form = f.forms[0]
        if form.kind != "alias" or self.wishes is None:
            return False
        first, _, last = (self.wishes.name(form.id) or "").rpartition(" ")
        own, printed = family(fold(last).key), self.key[f.start : f.end]
        if not first or " " in printed or printed.isupper():
            return False
        return own[:3] == family(printed)[:3]  # Zelensky of Zelenskyy

    def _wish_surnames(self, surnames: list[Found]) -> None:
        """Believe surnames that the user names, unless the text has another bearer."""
        left = []
        for f in surnames:
            if reason := self._speaks_against(f):
                self._decline(f, "part-of-name", "entity.blocked", (reason,))
            else:
                left.append(f)
        if not left:
            return
        bearers: dict[str, set[str]] = {}
        for name in self.names:
            bearers.setdefault(family(self.key[name.start : name.end]), set()).add(name.form.id)
        for f in left:
            form, own = f.forms[0], family(self.key[f.start : f.end])
            rivals = bearers.get(own, set()) - {form.id}
            other = self.others.get(own)
            if (rivals or other) and not neighbours(self.key, f.start, f.end, self._known).title:
                evidence = (*sorted(rivals), *([other] if other else []))
                self._decline(f, "ambiguous", "entity.ambiguous", evidence)
            else:
                self._believe(f.start, f.end, form, "entity.user", (form.text,))

    # Names that need evidence -------------------------------------------------------------

    def _define(self, found: list[Found], weak: list[Found]) -> None:
        """Work out what the text itself says that its abbreviations stand for."""
        ends = {name.end: name for name in self.names}
        own = {(n.start, n.end): n.form.id for n in self.names if n.form.kind == "alias"}
        for name in list(self.names):
            if not name.form.id.startswith("person/"):
                span = abbreviations.named_after(self.key, name.end)
                if span is not None:
                    short = self.key[slice(*span)]
                    if own.get(span) == name.form.id or self._may_be(short, name):
                        self.defined.setdefault(short, name.form.id)
                        self.definitions.add(span)
        if not any(f.forms[0].kind == "abbreviation" for f in weak):
            return  # nobody will ask what else an abbreviation stands for
        weak_ends = {f.end for f in found}
        for d in abbreviations.definitions(self.key):
            if d.short in self.defined or d.long_end in ends:
                continue
            if d.long_end not in weak_ends:
                self.defined[d.short] = "-" + self.key[d.long_start : d.long_end]

    def _may_be(self, short: str, name: Believed) -> bool:
        if any(form.id == name.form.id for form in roster.of_key(short)):
            return True
        return abbreviations.stands_for(short, self.key[name.start : name.end])

    def _weak(self, weak: list[Found]) -> None:
        beside = self._note_bearers([f for f in weak if f.forms[0].kind == "surname"])
        for f in weak:  # full names that many people have
            if f not in beside and f.forms[0].kind != "abbreviation":
                self._full(f)
        left = []
        for f, words in beside.items():
            if words.joined and not self._is_own_initial(f, words.before):
                self._decline(f, "part-of-name", "entity.blocked", (words.joined,))
            elif words.title and self._surname(f, words):
                pass
            else:
                left.append((f, words))
        for f, words in left:
            self._surname(f, words, last=True)
        for f in weak:
            if f.forms[0].kind == "abbreviation":
                self._abbreviation(f)

    def _user_weak(self, weak: list[Found]) -> None:
        """Weak forms of the user's: mentions where the entity is named otherwise, too."""
        for f in weak:
            form = f.forms[0]
            if form.id in self.believed:
                evidence = (self.believed[form.id],)
                self._believe(f.start, f.end, form, "entity.user", evidence)
            else:
                self._decline(f, "no-evidence", "entity.evidence", (form.text,))

    def _full(self, f: Found) -> None:
        for form in f.forms:
            reason = self._country(entity(form.id))
            words = neighbours(self.key, f.start, f.end, self._known)
            if form.id in self.believed or reason or words.title:
                evidence = reason or words.title or self.believed[form.id]
                rule = "spelling" if self._is_bare(f) else form.kind
                self._believe(f.start, f.end, form, f"entity.{rule}", (evidence,))
                return
        self._decline(f, "no-evidence", "entity.evidence", ("country not named",))

    def _surname(self, f: Found, words: Neighbours, last: bool = False) -> bool:
        """Believe or decline a surname; without ``last``, leave what a title does not decide."""
        by_id = {form.id: form for form in f.forms}
        full = [id_ for id_ in by_id if id_ in self.believed]
        near = {
            id_: reason
            for id_, form in by_id.items()
            if form.needs == "country" and (reason := self._country(entity(id_)))
        }
        titled = [id_ for id_, form in by_id.items() if words.title and form.needs == "country"]
        candidates = list(dict.fromkeys((*full, *near, *titled)))
        if not candidates:
            return False
        shared = self.others.get(family(self.key[f.start : f.end]))
        if len(candidates) > 1 or (shared and not words.title):
            if last:
                rivals = [entity(id_).canonical for id_ in candidates]
                rivals += [f"{shared} {self.key[f.start : f.end]}"] if shared else []
                self._decline(f, "ambiguous", "entity.ambiguous", tuple(rivals))
            return False
        (id_,) = candidates
        if id_ in titled:
            rule, evidence = "entity.surname-title", words.title
        elif id_ in full:
            rule, evidence = "entity.surname", self.believed[id_]
        else:
            rule, evidence = "entity.surname-country", near[id_]
        self._believe(f.start, f.end, by_id[id_], rule, (evidence,))
        return True

    def _abbreviation(self, f: Found) -> None:
        short = self.key[f.start : f.end]
        meant = self.defined.get(short)
        if meant is not None and meant.startswith("-"):
            self._decline(f, "defined-otherwise", "entity.defined-otherwise", (meant[1:],))
            return
        by_id = {form.id: form for form in f.forms}
        at = self.document.folded.span(f.start, f.end)[0]
        if self._is_word_in_capitals(f):
            self._decline(f, "word-in-capitals", "entity.evidence", (short,))
            return
        if meant in by_id:
            chosen = {meant: "defined in the text"}
        else:
            chosen = {id_: self.believed[id_] for id_ in by_id if id_ in self.believed}
        rule = "entity.abbreviation-defined"
        if not chosen:
            rule = "entity.abbreviation"
            for id_, form in by_id.items():
                reason = self._country(entity(id_), at) if form.needs == "country" else ""
                if reason or not form.needs:
                    chosen[id_] = reason or form.text
        if len(chosen) > 1:
            rivals = tuple(entity(id_).canonical for id_ in chosen)
            self._decline(f, "ambiguous", "entity.ambiguous", rivals)
        elif chosen:
            ((id_, evidence),) = chosen.items()
            self._believe(f.start, f.end, by_id[id_], rule, (evidence,))
        else:
            names = tuple(entity(id_).canonical for id_ in by_id)
            self._decline(f, "no-evidence", "entity.evidence", names)

    def _more(self) -> None:
        """Abbreviations that only the text knows."""
        own = [
            short
            for short, id_ in self.defined.items()
            if entity(id_).canonical and not roster.of_key(short)
        ]
        if not own:
            return
        taken = sorted((name.start, name.end) for name in self.names)
        for start, end, number in Forms(own).find(self.key):
            at = bisect_left(taken, (end,)) - 1
            if at >= 0 and taken[at][1] > start:
                continue
            if not self.document.masks.covers(*self.document.folded.span(start, end)):
                form = Form(self.defined[own[number]], own[number], "und", "abbreviation")
                evidence = ("defined in the text",)
                self._believe(start, end, form, "entity.abbreviation-defined", evidence)
                insort(taken, (start, end))

"""Rows of context: what persons do and countries do not, behind a name that both bear."""

from toponorm.names.context.bearers import (
    ALONE,
    BORN_SO,
    MASCULINE,
    NO_OFFICE,
    NO_PLACE,
    OWN_SURNAMES,
    SELDOM,
    SURNAME,
)
from toponorm.names.context.rows import Context
from toponorm.names.context.words import (
    ARRESTED,
    DEEDS,
    MOVES,
    OFFICES,
    ORGANS,
    PERSUASIONS,
    ROLES,
    SPEECH,
    STATISTICS,
)
from toponorm.rules import CounterExample, Example

RULES: tuple[Context, ...] = (
    Context(
        "place.longer-name-speaks",
        BORN_SO - {"Chad", "Jordan"},
        r"(?<!\b[Ii]n )(?<!\b[Tt]o )(?<!\bof )(?<!\b[Ff]rom )(?<!\b[Ww]ith )(?<!\b[Aa]fter )(?<!-)"
        rf"~ (?!(?:{OFFICES})\b)[A-Z][a-z]+ (?:{SPEECH}|starred|stars|sang|sings|performed|posed|"
        r"gave birth)\b",
        "person",
        "What a capitalized word follows, and then a verb of persons, is a person or a company.",
        "usage",
        (Example("India Okonjo starred in both.", "India", "person", "en"),),
        (
            CounterExample("In Israel Rabin said so.", "a preposition of place", "en"),
            CounterExample("Israel Minister said so.", "an office", "en"),
        ),
    ),
    Context(
        "place.person-she",
        frozenset(("Jordan", "Chad", "Israel", "Kenya", "Georgia", "Chile")),
        rf"~ (?:{SPEECH}),? (?:that )?(?:she|he|his|her)\b",
        "person",
        "A country is no he and, in the press, no she.",
        "usage",
        (Example("Jordan said she was tired.", "Jordan", "person", "en"),),
        (CounterExample("Jordan said it was ready.", "a state", "en"),),
    ),
    Context(
        "place.player-of-the-name",
        frozenset(("Turkey",)),
        rf"{NO_PLACE}(?<!\b[Tt]he )~ (?!(?:{OFFICES}|{ORGANS}|{PERSUASIONS})\b)[A-Z][a-z]+,? "
        rf"(?:\([^()]{{4,40}}\) )?"
        rf"(?:(?:was|is|who|became)(?: was| is)? (?:born|inducted|an?|the|one of the)"
        rf"(?: [A-Za-z-]+){{1,5}}? (?:{ROLES}|player|players|leader|chief|outfielder|infielder|"
        rf"star|slugger|bluesman|musician|activist|man|woman|in \d{{4}})\b|"
        rf"(?:{DEEDS}|batted|hit \.\d|homered|played (?:for|in|with)))",
        "person",
        "Behind two names stands what only persons are and do.",
        "usage",
        (Example("Turkey Stearnes was a star player.", "Turkey", "person", "en"),),
        (
            CounterExample("Turkey Erdoganism was a new word.", "nothing of persons", "en"),
            CounterExample("Turkey Coach Montella was a player.", "an office", "en"),
        ),
    ),
    Context(
        "place.person-speaks",
        frozenset(("Chad",)),
        rf"~ (?:{SPEECH})\b",
        "person",
        "Chad is a given name, and people say things more often than that country does.",
        "usage",
        (Example("“It was late,” Chad said.", "Chad", "person", "en"),),
        (CounterExample("Jordan said it would take part.", "a state speaks", "en"),),
    ),
    Context(
        "place.longer-name-acts",
        frozenset(),
        NO_PLACE + rf"~{SURNAME}(?: [A-Z][a-z]+)?(?:, \d{{1,2}},| (?:{DEEDS})\b)",
        "person",
        "Any country may be a given name, and what people do on fields and stages says so.",
        "usage",
        (Example("Tunisia Okonjo is the school nurse.", "Tunisia", "person", "en"),),
        (
            CounterExample("In Tunisia Saied is the president.", "a preposition of place", "en"),
            CounterExample("Tunisia is the host.", "no name behind", "en"),
        ),
    ),
    Context(
        "place.statistics",
        frozenset(("Jordan", "Chad", "Kenya", "Holland", "Cuba")),
        rf"~ (?:finished with|had|scored|added|hit|led|grabbed|posted|recorded|ran|rushed|threw|"
        rf"caught|averaged)\b[^.]{{1,30}}\b(?:\d\d points|\d+ (?:{STATISTICS}))\b",
        "person",
        "Who has points and rebounds is a player.",
        "usage",
        (Example("Jordan finished with 28 points.", "Jordan", "person", "en"),),
        (CounterExample("Jordan had 28 hospitals.", "nothing that players have", "en"),),
    ),
    Context(
        "place.quoted",
        MASCULINE,
        rf"(?:[,?!]\"|[,?!]'|, ?)\s?(?:{SPEECH}) ~(?=[,.](?:$|\s))",
        "person",
        "Behind what was said stands who said it.",
        "usage",
        (
            Example('"It was late," said Chad.', "Chad", "person", "en"),
            Example("It is good, said Chad, and left.", "Chad", "person", "en"),
        ),
        (CounterExample("He said Chad, too, would come.", "no quotation ends", "en"),),
        frozenset(SPEECH.split("|")),
    ),
    Context(
        "place.arrested",
        BORN_SO | OWN_SURNAMES,
        rf"~ (?:was|is|has been) (?:{ARRESTED})\b",
        "person",
        "Police books persons.",
        "usage",
        (Example("Jordan was booked into the county jail.", "Jordan", "person", "en"),),
        (CounterExample("Jordan was shelled at night.", "nobody is booked", "en"),),
    ),
    Context(
        "place.who-acts",
        BORN_SO | SELDOM,
        rf"{NO_PLACE}~ {NO_OFFICE}[A-Z][A-Za-z]+(?:-[A-Z][a-z]+)?(?: [A-Z][a-z]+)? (?:[a-z]+ed|"
        rf"won|led|stole|drew|"
        r"plays|reads|leads|sells|owns|runs|raps|rode|ran|took|gave|wrote|sang|stars?|caught|"
        r"threw|hit|sold|taught|grew|"
        r"stood|sat|drives?|lives?|works?|teaches|hosts?|is a|is an|was a|was an|was born)\b",
        "person",
        "A word with a capital behind the name, and then a verb in the singular: a person of two "
        "names, if it is no office, firm or party of the country.",
        "usage",
        (
            Example("Zaire Wadell signed with a club.", "Zaire", "person", "en"),
            Example("India Eiseley plays the lead.", "India", "person", "en"),
        ),
        (
            CounterExample("Kenya Airways landed late.", "a firm", "en"),
            CounterExample("Egypt Coptic leaders landed late.", "of the country", "en"),
            CounterExample("In Zaire Mobutu ruled.", "a preposition of place", "en"),
        ),
    ),
    Context(
        "place.moves",
        ALONE,
        rf"~ (?:{MOVES})\b",
        "person",
        "Who smiles and nods is no country.",
        "usage",
        (Example("Jordan smiled at them.", "Jordan", "person", "en"),),
        (CounterExample("Jordan signed a treaty.", "countries sign", "en"),),
    ),
    Context(
        "place.does-his",
        BORN_SO | SELDOM,
        rf"{NO_PLACE}~ (?!(?:{OFFICES}|{ORGANS}|{PERSUASIONS})\b)[A-Z][A-Za-z]+ [a-z]+ (?:his|"
        rf"her)\b",
        "person",
        "Two names, and then a verb and what is his or hers.",
        "usage",
        (Example("Kenya Burrows pinned his rival.", "Kenya", "person", "en"),),
        (CounterExample("Kenya Police pinned his rival.", "of the country", "en"),),
    ),
    Context(
        "place.transcript",
        ALONE,
        r"(?:^|\n|[.!?] )~: (?:I|We|You|Yes|No|Yeah|Well|Oh|My|And|But|So|What|Why|How|It's)\b",
        "person",
        "What somebody said stands behind a colon.",
        "usage",
        (Example("Chad: I never said that.", "Chad", "person", "en"),),
        (CounterExample("Chad: Government resigns", "a headline", "en"),),
    ),
    Context(
        "place.two-names-act",
        frozenset(("Jordan", "Holland", "Ireland", "Israel", "Poland", "Chad")),
        r"(?<![\w.'-])(?!(?:In|On|And|But|Yet|Then|While|When|As|If|After|Before|Since|That|Even|"
        r"Now|Only|Once|Still|So|For|From|With|Of|East|West|North|South|New|(?:Yester|To|Mon|Tues|"
        r"Wednes|Thurs|Fri|Satur|Sun)day|Meanwhile|[A-Z][a-z]+(?:ern|ing|ly)) )[A-Z][a-z]+ "
        rf"~ (?:{MOVES}|{DEEDS})\b",
        "person",
        "Two names, and then what only persons do.",
        "usage",
        (Example("Dexter Holland sang lead.", "Holland", "person", "en"),),
        (CounterExample("Meanwhile Jordan rushed aid to Gaza.", "the country", "en"),),
    ),
)

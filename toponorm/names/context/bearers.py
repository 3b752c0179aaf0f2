"""Names of countries that people bear, and what stands beside them in the names of people."""

from toponorm.names.context.words import OFFICES, ORGANS, PERSUASIONS, SURNAMES_IN_S

MASCULINE = frozenset(("Jordan", "Chad", "Israel", "Kenya", "Georgia", "Holland", "Chile"))
"""Given names of a person without more beside them."""

BORN_SO = MASCULINE | {"China", "Cuba", "India", "Ireland", "Jersey"}
"""Names of countries that parents give, some of them seldom."""

ALONE = frozenset(("Jordan", "Chad", "Israel", "Georgia", "Kenya", "India", "Holland"))
"""Given names that stand alone for a person."""

OWN_SURNAMES = frozenset(
    "Jordan Israel Holland Ireland Poland Chad Cuba France Germany Georgia China Peru Mali "
    "Jersey India".split()
)

NO_PLURAL = rf"(?!(?!(?:{SURNAMES_IN_S})\b)[A-Z][a-z]*[^\Wuis]s\b)"
"""No plural, as in *Jordan Airports*; *Posthumus* is none."""

SURNAME = rf" (?!(?:{OFFICES})\b){NO_PLURAL}(?:de |van |von |al-|el-|O'|Mc|Mac)?[A-Z][a-z]+"
"""A surname, and neither an office nor a plural."""

NO_PLACE = (
    r"(?<!\b[Ii]n )(?<!\b[Tt]o )(?<!\bof )(?<!\b[Ff]rom )(?<!\b[Ww]ith )(?<!\b[Aa]fter )(?<!-)"
)
"""No preposition of place before the name."""

RARE_SURNAMES = frozenset(
    "Brazil Norway Denmark Egypt Mexico Canada England Portugal Spain Cuba Panama Sweden Malta "
    "Kuwait Lebanon Greece Haiti Guinea Italy Kenya Oman Finland Austria Bermuda Chile Mali Togo "
    "Wales Scotland Iceland".split()
)

SELDOM = frozenset(
    "Zaire Holland Egypt Haiti Nigeria Cameroon Austria Armenia Ecuador Nepal Mauritius Oman Nauru "
    "Barbados Sweden Denmark Norway Germany Spain Italy Guyana Tanzania Tunisia Samoa Togo Mali "
    "Niger Senegal Dominica Montserrat Jamaica Trinidad Swaziland Argentina Brazil Panama Angola "
    "Zambia "
    "Malawi Ghana Guinea Gambia Kuwait Rwanda Uganda Ethiopia Eritrea Liberia Namibia Botswana "
    "Morocco Algeria Andorra Malaysia Singapore Vietnam Tonga Fiji Palau Cyprus Romania Serbia "
    "Croatia Slovenia Albania Macedonia Latvia Estonia Finland Poland Portugal France Belgium "
    "Luxembourg Canada Mexico Bermuda Bolivia Peru Paraguay Uruguay Venezuela Colombia Honduras "
    "Guatemala Nicaragua Belize Grenada Malta Chile Greece Burma Persia Mozambique Gabon Benin "
    "Somalia Bulgaria Iceland Hungary Kosovo Cambodia Laos Bahrain Qatar Maldives Sudan".split()
)
"""Names of countries that few people bear; nobody is called Iraq."""

NO_OFFICE = rf"(?!(?:{OFFICES}|{ORGANS}|{PERSUASIONS})\b){NO_PLURAL}"

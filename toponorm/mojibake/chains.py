"""The codec chains: the ways in which text goes wrong, from the tables that list them.

UTF-8 read in a code page (:mod:`~toponorm.mojibake.utf8chains`), in one that is rare
(:mod:`~toponorm.mojibake.rarechains`), and legacy code pages read as one another, of
scripts (:mod:`~toponorm.mojibake.legacychains`) and in Latin letters
(:mod:`~toponorm.mojibake.latinchains`). How often undoing each was right and wrong stands in
``benchmarks/chain_rates.tsv``, as ``python -m benchmarks.chains`` and
``python -m benchmarks.false_positives`` measured it.
"""

from toponorm.mojibake.latinchains import OF_LATIN
from toponorm.mojibake.legacychains import OF_SCRIPTS
from toponorm.mojibake.rarechains import RARE
from toponorm.mojibake.utf8chains import COMMON, MIXED, WINDOWS

CHAINS = (*COMMON, *RARE)
"""UTF-8 read in a code page, by code page."""

LEGACY = (*OF_SCRIPTS, *OF_LATIN)
"""Legacy code pages read as one another, by the code page of the text."""

BY_CHARSET = {chain.charset: chain for chain in CHAINS}

BESIDE = {
    name: tuple(chain.charset for chain in RARE if name in chain.beside)
    for name in dict.fromkeys(name for chain in RARE for name in chain.beside)
}
"""The rare code pages that a pattern of the gate asks for, by its name."""

RULES = (*CHAINS, WINDOWS, MIXED, *LEGACY)

"""What ``--help`` says of each command."""

ABOUT = """\
Repair mojibake, canonicalize the names of places, people and organisations, and
normalize dates and datelines in multilingual news text, with proof of every change.
"""

EXAMPLES = """\
examples:
  toponorm normalize story.txt                     the normalized text, on standard output
  toponorm explain --text "Talks in Turkiye, May 10, 2023"
  toponorm check --diff corpus/*.txt               what fix would change; writes nothing
  toponorm fix --names TR=Turkey corpus/*.txt      rewrites the files
  toponorm rules date                              the rules about dates
  toponorm country Turkiye "Ivory Coast"

'toponorm COMMAND --help' tells more about a command. A file is one document: its dateline
gives the reference date for the rest of it. Files are UTF-8; byte order marks, newlines and
bytes that are not UTF-8 are kept as they are.
"""

NORMALIZE = """\
Print the normalized text of each FILE. With - the text comes from standard input.

The output is in UTF-8 with the newlines, the byte order mark and the unreadable bytes of
the input, whatever the locale.
"""

EXPLAIN = """\
Show what would be changed in each FILE, what was recognised, and what looked like
something and was left alone; each with its place (line:column), rule and evidence. Nothing
is written.

'toponorm rules ID' tells more about a rule. Colours are used on a terminal, unless the
environment variable NO_COLOR is set.
"""

CHECK = """\
Report what 'toponorm fix' would change, one line per change:

  FILE:LINE:COLUMN: RULE: BEFORE → AFTER

Lines and columns count from 1, columns in code points. The files are never written to.
"""

FIX = """\
Normalize each FILE in place and report the changes, in the form of 'toponorm check'.

A file is replaced whole or not at all, so that a crash or a full disk leaves the old
content or the new. It keeps its owner, mode and extended attributes; of a symbolic link the
target is rewritten. A file in which there is nothing to change is not touched. Read-only
files and files with several hard links are refused, and a file that changes meanwhile is
left alone.
"""

STATUS = """\
exit status:
  0  nothing to change
  1  there is something to change (check), or something was changed (fix)
  2  an option or a file was not usable; other files were processed all the same
"""

REPORT = """\
Write a page of HTML that shows what would be changed in each FILE, what was recognised and
what was left alone: counts by rule and by file, a list of the finds that can be filtered, some
of the texts with their finds marked, the dates named, and names with their spellings. It is
one file that needs no network, and the same for the same corpus. The files are not written to.
"""

RULES = """\
List the rules, or print one of them as documentation: what it looks for, what it yields,
why it exists, where the fact comes from, and the examples and counter-examples that test
it.

ID may be a whole id or the beginning of several, such as 'date'.
"""

STYLES = """\
List the naming styles, or print the names in which one of them differs from CLDR's English
ones, each with its source and the year in which it was so.
"""

COUNTRY = """\
Print the ISO 3166-1 codes of each country or territory, and its names under the naming
styles.

NAME is a name alone, in any spelling and any language: short, official, former or
abbreviated. Where it is not that of one country, those that it may be of are listed: who
share it, into which a state fell apart, whose names are spelled nearly so.
The exit status is 1 if one of the names is unknown or ambiguous.
"""

CONFIG = """\
Print the settings in force, as they would stand in toponorm.toml, and where they come from.

The nearest toponorm.toml, or pyproject.toml with a table [tool.toponorm], counts, from the
folder in which toponorm runs upwards. Options of the command line go before it. Paths in it
are relative to its folder, and lead nowhere else.
"""

COMPLETION = """\
Print a script for a shell that completes the commands and options of toponorm.
"""

TABLES = """\
Compile a table of your own, so that it is loaded at once however large it is, or make one of
what others publish.
"""

COMPILE = """\
Check TABLE and write it as a file of arrays that is searched where it stands.

'--table names.tsv' uses names.tsv.compiled where that stands beside it and was compiled from
what names.tsv holds now; 'FILE.compiled' can also be named itself. Compile again when the
table or toponorm has changed.
"""

IMPORT = """\
Make a table in JSON Lines of

  wikidata       a dump of entities in JSON, .gz or .bz2 or unpacked
  geonames       alternateNamesV2.txt, with --places cities500.txt, allCountries.txt or
                 countryInfo.txt
  opensanctions  entities of FollowTheMoney, a line of JSON each

An import that is interrupted goes on where it was when it is run again with the same options.
Lines that cannot be read are reported and left out.
"""

TABLES_STATUS = """\
exit status:
  0  the file was written
  2  an option or a file was not usable; nothing was written
"""

READ_STATUS = """\
exit status:
  0  all was read
  2  an option or a file was not usable; other files were processed all the same
"""

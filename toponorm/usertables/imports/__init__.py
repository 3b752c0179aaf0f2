"""Tables made from what others publish: Wikidata, GeoNames, OpenSanctions and FollowTheMoney.

Each importer reads its input as a stream and writes a table in JSON Lines that :func:`load
<toponorm.usertables.load>` takes as it is. What is interrupted goes on where it was; the table
appears when it is complete.

Of forms that several entities have none is an alias: they become ``weak``, as do abbreviations,
former names, and what the source itself calls weak.
"""

from toponorm.usertables.imports.geonames import geonames
from toponorm.usertables.imports.opensanctions import opensanctions
from toponorm.usertables.imports.run import Summary
from toponorm.usertables.imports.wikidata import wikidata

__all__ = ["Summary", "geonames", "opensanctions", "wikidata"]

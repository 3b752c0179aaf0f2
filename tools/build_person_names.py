"""Build the table of given names and surnames, by which a country's name is a person's.

    python tools/build_person_names.py            writes toponorm/data/person_names.tsv
    python tools/build_person_names.py --check    compares it with what is checked in

The names are the most frequent ones of the 1990 census of the United States, by way of the PyPI
package names, pinned to one version. It is fetched with pip into a temporary folder, or taken
from ``--packages FOLDER``.

What is left out: names that headlines print as other words (*Price*, *King*, *Bill*), and those
of cities, states and countries, beside which the name of a country is more often a country.
"""

import sys
import tarfile
from pathlib import Path

from building import main

VERSION = "0.3.0"
PACKAGE = f"names=={VERSION}"

HEADER = f"""\
# Given names and surnames that are frequent in the United States, beside which the name of a
#   country is a person's: Holland Taylor, Colin Ireland.
# Columns: kind (given, surname), name.
# Source: US Census Bureau, 1990, by way of PyPI's {PACKAGE}; chosen and sorted by
#   tools/build_person_names.py. Licence: the census is in the public domain, the package MIT.
"""

FILES = {"dist.male.first": ("given", 320), "dist.female.first": ("given", 420)}
SURNAMES = 1000

WORDS = frozenset(
    "Ball Banks Barber Bass Battle Beach Bean Bell Berry Best Bishop Black Bond Booker Booth "
    "Branch Bridges Brooks Buck Bush Camp Cannon Carpenter Case Chambers "
    "Chandler Chase Cherry Christian Church Clay Coffey Cole Colon Conner Cook Cotton Cox "
    "Craft Crane Cross Curry Dale Day Dean Drake Duke English Farmer Fields Finch Fisher Flowers "
    "Ford Forest Fountain Fowler Fox Franco Frank Freeman French Frost Fry Fuller Gamble "
    "Garden Garrison Gates Gay Glass Glover Golden Good Graves Gray Grant Green Gross "
    "Guy Hall Hardy Hart Head Heath Herring Hill Hood Hope Hopper Horn Horton House Hull Hunt "
    "Hunter Hurst Judge Justice Key King Kirk Knight Lake Lamb Land Lane Law Leach Leon Light "
    "Little Long Love Low Mack Major Marks Marsh Marshall Mason May Mayo Mayor Meadows Mercado "
    "Mills Miller Miner Moody Moon Moss Mullen Navy Noble North Nun Page Palmer Park Parks Parish "
    "Pace Patrol Peace Peck Penny Petty Pickett Pike Poole Poor Pope Post Potter Powers Pratt "
    "Price Priest Prince Rains Ray Reed Rice Rich Riddle Rivers Roach Rock Roman Rose Rowe Rush "
    "Sage "
    "Sands Savage Sawyer Sears Self Sellers Sharp Shepherd Shields Short Singer Skinner Small Snow "
    "Sparks Spears Spring Stark Stone Stout Strange Street Strong Summer Summers Swift Tanner Tate "
    "Temple Trade Underwood Valentine Wall Waller Walls Ward Ware Warner "
    "Waters Weaver Weeks Well Wells West Wheeler White Whitehead Wilder Wise Wolf Wood Woods "
    "Workman Worth Young Castro Chan Chang Chen Kim Nguyen Patel Tran Wong Yang "
    "Amber Angel April Art Aurora Autumn Bill Bonnie Brandy Candy Carol Christian Claire Constance "
    "Cora Crystal Daisy Dana Dawn Destiny Don Earl Earnest Eve Faith Fay Fern Flora Francisco Gay "
    "Gene Ginger Goldie Grace Grant Guy Happy Harmony Harry Heather Holly Homer Hope Iris Ivy Jade "
    "Jay Jewel Jewell Joy June Justice Lance Laurel Lily Lourdes Luz Mae Major Marina Mark Max May "
    "Melody Mercedes Merry Miles Misty Olive Opal Page Pansy Pat Patience Patty Pearl Penny Pete "
    "Polly Precious Ray Red Rex Robin Rocky Rose Rosa Rosemary Royal Ruby Rusty Sally Sandy Sky "
    "Star Sterling Sue Summer Sunny Tiffany Violet Viola Ward Will".split()
)
PLACES = frozenset(
    "Abilene Alberta Albany Alexandria Arlington Asia Augusta Austin Berlin Bethany Brittany "
    "Carolina Carson Chad Charlotte Chelsea Chester China Cleveland Clifton Clinton Cleveland "
    "Cleo Columbus Dallas Dakota Denver Eugene Florence Franklin Geneva Georgia Guadalupe Holland "
    "Houston Hudson India Ireland Israel Jackson Jefferson Jordan Kenya Lansing Lincoln London "
    "Lorraine Madison Milan Milton Monroe Montana Montgomery Nevada Odessa Orlando Orange Oxford "
    "Paris Preston Raleigh Richmond Roma Salem Salinas Salvador Santiago Santos Savannah Sherman "
    "Sidney Stafford Sydney Troy Trenton Vienna Virginia Washington Wellington Wesley York England "
    "France Germany Durham Hampton Hamilton Newton Norfolk Lancaster Kent Essex Devon Victoria "
    "Rosario Cordova Cuba Mexico Spain Navarro Leon Lima Morocco Segovia Medina Valencia Granada "
    "Toledo Delgado Luna Trujillo Barcelona Buckley Kirby Pasadena Tampa Worthington".split()
)


def read(package: Path, file: str) -> list[str]:
    """The names of one file of the package, the most frequent first."""
    with tarfile.open(package) as archive:
        member = archive.extractfile(f"names-{VERSION}/names/{file}")
        if member is None:
            raise SystemExit(f"{package} has no {file}")
        lines = member.read().decode("ascii").splitlines()
    return [line.split()[0].capitalize() for line in lines]


def build(folder: Path) -> dict[str, str]:
    package = next(folder.glob("names-*.tar.gz"))
    left_out = WORDS | PLACES
    rows = {
        (kind, name)
        for file, (kind, count) in FILES.items()
        for name in read(package, file)[:count]
        if name not in left_out and len(name) > 2
    }
    rows |= {
        ("surname", _spelled(name))
        for name in read(package, "dist.all.last")[:SURNAMES]
        if name not in left_out and len(name) > 2
    }
    lines = (f"{kind}\t{name}\n" for kind, name in sorted(rows))
    return {"person_names.tsv": HEADER + "".join(lines)}


def _spelled(name: str) -> str:
    """A surname with the capital inside that the census lacks: *McCarthy*."""
    return f"Mc{name[2:].capitalize()}" if name.startswith("Mc") else name


if __name__ == "__main__":
    sys.exit(main(__doc__, build, f"sdist:{PACKAGE}"))

"""How Sphinx builds the manual: ``sphinx-build -W docs docs/_build``."""

import sys
from pathlib import Path

from toponorm import __version__

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "toponorm"
author = "The toponorm founders"
project_copyright = f"2026, {author}"
version = release = __version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "catalogue",
    "from_the_code",
]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"toponorm {release}"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
napoleon_use_ivar = True
autodoc_mock_imports = ["pyarrow"]

"""The command that makes a report on a corpus."""

from argparse import Namespace

from toponorm.commands import printing
from toponorm.commands.files import Run
from toponorm.commands.speaking import complain, fail
from toponorm.corpus.drafts import check_ours, store
from toponorm.corpus.files import Refused
from toponorm.report.gathering import Gathering
from toponorm.report.page import MARK, page


def report(options: Namespace) -> int:
    """Write the page of a report on the files."""
    try:
        check_ours(options.output, MARK, "report")
    except Refused as refusal:
        return fail(f"{printing.shown(options.output)}: {refusal}")
    run = Run(options, results=True)
    gathering = Gathering(options.seed)
    for part in run.parts():
        for unit, text, result in part.outcome.results:
            gathering.add(unit, text, result)
    try:
        store(options.output, page(gathering, options.title).encode())
    except Refused as refusal:
        return fail(f"{printing.shown(options.output)}: {refusal}")
    changed, recognised, left = gathering.decisions
    complain(
        f"{printing.shown(options.output)}: {changed:,} changes, {recognised:,} more finds and "
        f"{left:,} left alone in {gathering.texts:,} texts"
    )
    return run.status

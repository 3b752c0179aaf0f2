"""A report on a corpus: one page of HTML with what was changed, recognised and left alone.

:mod:`toponorm.report.gathering` takes results one by one and keeps counts and a sample,
:mod:`toponorm.report.page` makes the page of them, and :mod:`toponorm.report.marked` marks the
finds in one text, which notebooks use, too.
"""

"""Adapters for the engines that corpora run through: one small module each, none imported here.

Whatever carries Arrow tables is served by :mod:`toponorm.integrations.arrow`, whatever hands on
one record at a time by :mod:`toponorm.integrations.records`. Each module is imported by its full
name and needs the extra of its name: ``pip install 'toponorm[spark]'``.
"""

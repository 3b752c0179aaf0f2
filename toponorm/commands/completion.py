"""The command that prints a script with which a shell completes the commands and options."""

import argparse
from argparse import Namespace
from typing import NamedTuple

from toponorm.commands.parser import parser
from toponorm.commands.speaking import OK, write


class _Option(NamedTuple):
    flag: str
    about: str
    choices: tuple[str, ...]
    valued: bool


def completion(options: Namespace) -> int:
    """Print the script for a shell."""
    write(_SCRIPTS[options.shell](_commands(parser())))
    return OK


def _commands(parser: argparse.ArgumentParser) -> dict[str, tuple[str, list[_Option]]]:
    """Return what each command is for, and its options."""
    found = {}
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            about = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for name, command in action.choices.items():
                command.complete()
                found[name] = (about.get(name, ""), _options(command))
    return found


def _options(parser: argparse.ArgumentParser) -> list[_Option]:
    return [
        _Option(
            flag,
            (action.help or "").split(" (")[0],
            tuple(map(str, action.choices or ())),
            action.nargs != 0,
        )
        for action in parser._actions
        for flag in action.option_strings
        if flag.startswith("--")
    ]


def _bash(commands: dict[str, tuple[str, list[_Option]]]) -> str:
    cases = "".join(
        f"        {name}) flags='{' '.join(option.flag for option in options)}' ;;\n"
        for name, (_, options) in commands.items()
    )
    values = "".join(
        f"        {option.flag}) words='{' '.join(option.choices)}' ;;\n"
        for option in _with_choices(commands)
    )
    return f"""\
_toponorm() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} words= flags=
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        COMPREPLY=($(compgen -W '{" ".join(commands)} --help --version' -- "$word"))
        return
    fi
    case $before in
{values}    esac
    if [[ $words ]]; then
        COMPREPLY=($(compgen -W "$words" -- "$word"))
        return
    fi
    case ${{COMP_WORDS[1]}} in
{cases}    esac
    [[ $word == -* ]] && COMPREPLY=($(compgen -W "$flags" -- "$word"))
}}
complete -o default -F _toponorm toponorm
"""


def _zsh(commands: dict[str, tuple[str, list[_Option]]]) -> str:
    names = "\n".join(f"        {_quoted(f'{n}:{about}')}" for n, (about, _) in commands.items())
    cases = ""
    for name, (_, options) in commands.items():
        specs = " \\\n            ".join(_quoted(_zsh_option(option)) for option in options)
        cases += f"        {name}) _arguments {specs} \\\n            '*:file:_files' ;;\n"
    return f"""\
#compdef toponorm
_toponorm() {{
    local -a commands=(
{names}
    )
    if ((CURRENT == 2)); then
        _describe command commands
        return
    fi
    local command=$words[2]
    shift words
    ((CURRENT--))
    case $command in
{cases}    esac
}}
_toponorm "$@"
"""


def _zsh_option(option: _Option) -> str:
    about = option.about.replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")
    value = ""
    if option.choices:
        value = f":value:({' '.join(option.choices)})"
    elif option.valued:
        value = ":value:_files"
    return f"{option.flag}[{about}]{value}"


def _fish(commands: dict[str, tuple[str, list[_Option]]]) -> str:
    lines = []
    for name, (about, options) in commands.items():
        lines.append(
            f"complete -c toponorm -n __fish_use_subcommand -f -a {name} -d {_quoted(about)}"
        )
        for option in options:
            line = f"complete -c toponorm -n '__fish_seen_subcommand_from {name}'"
            line += f" -l {option.flag[2:]} -d {_quoted(option.about)}"
            if option.choices:
                line += f" -x -a '{' '.join(option.choices)}'"
            elif option.valued:
                line += " -r"
            lines.append(line)
    return "\n".join(lines) + "\n"


def _with_choices(commands: dict[str, tuple[str, list[_Option]]]) -> list[_Option]:
    found = {option.flag: option for _, options in commands.values() for option in options}
    return [option for option in found.values() if option.choices]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


_SCRIPTS = {"bash": _bash, "fish": _fish, "zsh": _zsh}

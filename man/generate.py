"""Writes the manual pages: NAME, DESCRIPTION and OPTIONS from what the program says of itself
(standard input: safelight --experimental-dump-help), the other sections from PAGE.inc.
Usage: generate.py FOLDER, which the pages are written to"""

import json
import os
import re
import sys
import textwrap

HERE = os.path.dirname(os.path.abspath(__file__))
DATE = "November 21, 2026"
ORDER = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "THE MARK", "THE TEXT",
         "STREAMS AND REPORTS", "ENVIRONMENT", "FILES", "EXIT STATUS", "EXAMPLES", "SEE ALSO",
         "STANDARDS", "CAVEATS"]


def escape(text):
    return text.replace("\\", "\\e").replace("-", "\\-")


def word(text):
    """One argument of a macro: quoted where it would be taken apart or for a macro."""
    text = escape(text)
    return f'"{text}"' if " " in text else "\\&" + text if len(text) < 4 else text


def paragraph(text):
    """Lines of running text, a new one for each sentence."""
    sentences = re.split(r"(?<=[.;:]) (?=[A-Z])", " ".join(text.split()))
    lines = []
    for sentence in sentences:
        for line in textwrap.wrap(escape(sentence), 76, break_long_words=False,
                                  break_on_hyphens=False):
            lines.append("\\&" + line if line[0] in ".'" else line)
    return "\n".join(lines)


def names(argument):
    if argument["kind"] == "positional":
        return "Ar " + word(argument["valueName"]) + (" ..." if argument["isRepeating"] else "")
    flags = []
    for name in sorted(argument["names"], key=lambda name: name["kind"] == "long"):
        dashes = "\\-" if name["kind"] == "long" else ""
        flags.append("Fl " + dashes + word(name["name"]))
    value = " Ar " + word(argument["valueName"]) if argument["kind"] == "option" else ""
    return " , ".join(flags) + value


def options(command):
    sections = {}
    for argument in command.get("arguments", []):
        if argument["shouldDisplay"]:
            sections.setdefault(argument.get("sectionTitle", "Other"), []).append(argument)
    text = ""
    for title, arguments in sections.items():
        text += f".Ss {title}\n.Bl -tag -width Ds\n"
        for argument in arguments:
            text += f".It {names(argument)}\n{paragraph(argument['abstract'])}\n"
            if "discussion" in argument:
                text += paragraph(argument["discussion"]) + "\n"
            if "allValues" in argument:
                text += paragraph("Values: " + ", ".join(argument["allValues"]) + ".") + "\n"
            if "defaultValue" in argument:
                text += paragraph(f"Default: {argument['defaultValue']}.") + "\n"
        text += ".El\n"
    return text


def subcommands(command):
    return [one for one in command.get("subcommands", [])
            if one["commandName"] != "help" and one["shouldDisplay"]]


def has_page(page):
    return os.path.exists(os.path.join(HERE, page + ".inc"))


def description(command, page):
    parts = [part for part in command.get("discussion", "").split("\n\n")
             if part and not part.startswith("Example")]
    text = "\n.Pp\n".join(paragraph(part) for part in [command["abstract"], *parts]) + "\n"
    verbs = subcommands(command)
    if verbs:
        text += ".Pp\nThe commands are:\n.Bl -tag -width thumbnail\n"
        for verb in verbs:
            text += f".It Cm {verb['commandName']}\n{paragraph(verb['abstract'])}\n"
            if has_page(f"{page}-{verb['commandName']}"):
                text += f"See\n.Xr {page}-{verb['commandName']} 1 .\n"
        text += ".El\n"
    return text


def included(page):
    """The hand-written sections, by title."""
    def read(name):
        with open(os.path.join(HERE, name), encoding="utf-8") as file:
            return file.read()
    text = re.sub(r"^\.\\\" include (\S+)\n", lambda match: read(match[1]), read(page + ".inc"),
                  flags=re.M)
    parts = re.split(r"^\.Sh (.*)\n", text, flags=re.M)[1:]
    return dict(zip(parts[::2], parts[1::2]))


def write(folder, page, command):
    summary = command["abstract"].split(":")[0].rstrip(".").split(";")[0]
    sections = {
        "NAME": f".Nm {page}\n.Nd {escape(summary[0].lower() + summary[1:])}\n",
        "DESCRIPTION": description(command, page), "OPTIONS": options(command), **included(page)}
    with open(os.path.join(folder, page + ".1"), "w", encoding="utf-8") as file:
        file.write(f'.\\" Made by generate.py from the program and {page}.inc.\n'
                   f".Dd {DATE}\n.Dt {page.upper()} 1\n.Os\n")
        for title in sorted(sections, key=ORDER.index):
            file.write(f".Sh {title}\n{sections[title]}")


def write_all(folder, page, command):
    write(folder, page, command)
    for verb in subcommands(command):
        if has_page(f"{page}-{verb['commandName']}"):
            write_all(folder, f"{page}-{verb['commandName']}", verb)


write_all(sys.argv[1], "safelight", json.load(sys.stdin)["command"])

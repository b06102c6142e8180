"""What changed between two UN lists, told without Toll: python bench/lists/differences.py EARLIER.xml LATER.xml [ANSWER.json]

ANSWER.json is what `toll screen --list LATER.xml --since EARLIER.xml --json` printed; it is compared entry by entry and field
by field, and the exit code is 1 when anything differs. References are printed, names never.
"""

import json
import sys
import xml.etree.ElementTree as tree

FILING = {"REFERENCE_NUMBER", "DATAID", "VERSIONNUM"}


def reference(text):
    text = "".join((text or "").split())
    newer = len(text) > 4 and text[2] in "ie" and text[3] == "." and text[4:-1].isdigit()
    return text[:-1] if newer and text.endswith(".") else text


def content(node):
    """Text and children of a record below an entry, blanks made single and what is empty left out."""
    inside = [(child.tag, content(child)) for child in node]
    return " ".join((node.text or "").split()), tuple((tag, value) for tag, value in inside if value != ("", ()))


def fields(entry):
    found = {}
    for tag, value in content(entry)[1]:
        found.setdefault(tag, []).append(value)
    return found


def entries(file):
    found = {}
    for node in tree.parse(file).iter():
        if node.tag in ("INDIVIDUAL", "ENTITY"):
            key = reference(node.findtext("REFERENCE_NUMBER"))
            if key:
                found.setdefault(key, fields(node))
    return found


def main():
    before, after = entries(sys.argv[1]), entries(sys.argv[2])
    new = set(after) - set(before)
    gone = set(before) - set(after)
    changed = {
        key: {
            field
            for field in set(before[key]) | set(after[key])
            if field not in FILING and before[key].get(field) != after[key].get(field)
        }
        for key in set(before) & set(after)
    }
    changed = {key: names for key, names in changed.items() if names}
    print(f"{len(before)} -> {len(after)} entries: {len(new)} references new, {len(gone)} gone, {len(changed)} changed")
    if len(sys.argv) < 4:
        return 0
    answer = json.load(open(sys.argv[3], encoding="utf-8"))
    moved = {one["after"]: one["before"] for one in answer["renumbered"]}
    wrong = []

    def check(what, expected, found):
        if expected != found:
            wrong.append(f"{what}: {sorted(map(str, expected ^ found))[:10]}")

    check("added", new - set(moved), {one["reference"] for one in answer["added"]})
    check("removed", gone - set(moved.values()), {one["reference"] for one in answer["removed"]})
    check("renumbered to", set(moved), set(moved) & new)
    check("renumbered from", set(moved.values()), set(moved.values()) & gone)
    for later, earlier in moved.items():
        same = before[earlier].get("DATAID") == after[later].get("DATAID")
        names = [[e.get(f"{n}_NAME") for n in ("FIRST", "SECOND", "THIRD", "FOURTH")] for e in (before[earlier], after[later])]
        if not same and str(names[0]).casefold() != str(names[1]).casefold():
            wrong.append(f"renumbered without a common number or name: {earlier} {later}")
    told = {one["reference"]: {f["field"] for f in one["fields"]} for one in answer["changed"]}
    check("changed", set(changed), set(told) - set(moved))
    for key in set(changed) & set(told):
        check(f"fields of {key}", changed[key], told[key])
    print("agrees" if not wrong else "\n".join(wrong))
    return 1 if wrong else 0


sys.exit(main())

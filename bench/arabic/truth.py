"""Arabic names against a list with numbers: writes the two tables for `toll link`, and scores what came out.

    python bench/arabic/truth.py tables DATA DIR
    ./toll link DIR/victims.csv DIR/list.csv --out DIR/out --id id --unique-within file \\
        --map name.ar=name,age=age,sex=sex,group=incident
    python bench/arabic/truth.py score DATA DIR

DATA holds persons/truth/airwars-moh-dev.csv and persons/gaza-moh/2024-07-18.json.gz. A link of a victim whose number stands
in the list is right when it is that number; links of victims without a number are counted and neither right nor wrong.
"""

import collections
import csv
import gzip
import json
import pathlib
import sys


def victims(data):
    with open(data / "persons/truth/airwars-moh-dev.csv", encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["killed_or_injured"] != "i"]


def listed(data):
    with gzip.open(data / "persons/gaza-moh/2024-07-18.json.gz") as file:
        return json.load(file)


def tables(data, folder):
    folder.mkdir(parents=True, exist_ok=True)
    header = ["id", "name", "age", "sex", "incident"]
    with open(folder / "victims.csv", "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(header)
        for i, row in enumerate(victims(data)):
            out.writerow([f"v{i}", row["name_ar"], row["age_years"], row["gender"], row["incident_id"]])
    with open(folder / "list.csv", "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(header)
        for row in listed(data):
            unknown = not row.get("dob") and not row.get("age")
            out.writerow([row["id"], row["name"], "" if unknown else row.get("age", ""), row.get("sex", ""), ""])


def score(data, folder):
    rows = victims(data)
    known = {row["id"] for row in listed(data)}
    number = {f"v{i}": row["moh_id"] for i, row in enumerate(rows) if row["moh_id"] in known}
    clusters = collections.defaultdict(lambda: ([], []))
    with open(folder / "out/clusters.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            clusters[row["cluster"]][row["file"] == "list.csv"].append(row["id"])
    right = wrong = unnumbered = 0
    for ours, theirs in clusters.values():
        for victim in ours:
            for person in theirs:
                if victim not in number:
                    unnumbered += 1
                elif number[victim] == person:
                    right += 1
                else:
                    wrong += 1
    print(f"{len(rows)} killed, {len(number)} with a number in the list")
    print(f"recall {right / len(number):.3f} precision {right / (right + wrong):.3f} wrong {wrong}")
    print(f"links of victims without a number: {unnumbered}")


if __name__ == "__main__":
    {"tables": tables, "score": score}[sys.argv[1]](pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))

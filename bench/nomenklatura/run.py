"""Asks nomenklatura's logic-v2 what Toll was asked: python run.py FOLDER [HOW_MANY].

FOLDER holds list.jsonl and queries.jsonl as toll.bench.ScreenPeers writes them. Needs `pip install nomenklatura`
(pyicu is compiled: libicu-dev, pkg-config, g++). Every entry is scored, as logic-v2 has no candidate search of its own
(yente puts a search engine before it); the rate with 50 candidates given for nothing is derived from the time a pair takes.
"""
import json
import sys
import time

try:
    import nomenklatura
    from followthemoney import model
    from followthemoney.proxy import EntityProxy
    from nomenklatura.matching import ScoringConfig, get_algorithm
except ImportError as absent:
    print(f"nomenklatura: absent ({absent})")
    sys.exit(0)

THRESHOLD = 0.7  # yente's default


def entity(number, person, names):
    return EntityProxy.from_dict(
        {
            "id": number,
            "schema": "Person" if person else "Organization",
            "properties": {"name": names[:1], "alias": names[1:]},
        }
    )


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def main():
    folder = sys.argv[1]
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 400
    algorithm = get_algorithm("logic-v2")
    config = ScoringConfig.defaults()
    listed = [entity(e["id"], e["person"], e["names"]) for e in lines(folder + "/list.jsonl")]
    persons = [e for e in listed if e.schema.name == "Person"]
    queries = lines(folder + "/queries.jsonl")
    taken = {}
    for q in queries:
        taken.setdefault(q["kind"], []).append(q)
    asked = [q for kind in sorted(taken) for q in taken[kind][: most // len(taken)]]
    for e in persons:  # names are read once, before the clock starts
        algorithm.compare(entity("warm", True, ["Nobody Atall"]), e, config)
    best = []
    start = time.process_time()
    for number, q in enumerate(asked):
        query = entity(f"q{number}", True, [q["name"]])  # names are remembered by id, so that each needs its own
        top = 0.0
        for e in persons:
            score = algorithm.compare(query, e, config).score
            if (not q["id"] or e.id == q["id"]) and score > top:
                top = score
        best.append(top)
    spent = time.process_time() - start
    pair = spent / len(asked) / len(persons)
    print(
        f"nomenklatura {nomenklatura.__version__} logic-v2: {len(asked) / spent:.1f} queries/s of processor time over"
        f" {len(persons)} entries, {pair * 1e6:.1f} µs a pair; {1 / (50 * pair):.0f}/s if 50 candidates came for nothing"
    )
    for threshold in (THRESHOLD, 0.8, 0.9):
        shares = "  ".join(
            f"{kind} {sum(b >= threshold for b, q in zip(best, asked) if q['kind'] == kind) / sum(q['kind'] == kind for q in asked):.4f}"
            f" of {sum(q['kind'] == kind for q in asked)}"
            for kind in ("variant", "world", "us", "ministry", "vdc")
        )
        print(f"logic-v2, {threshold} or better:  {shares}")


main()

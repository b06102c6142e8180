"""What every Splink run here shares: a linker over one table, and the report of what it took and found."""
import csv
import resource
import sys
import time

from splink import DuckDBAPI, Linker


def linker(table, settings):
    """A linker in DuckDB, whichever of its two forms this version of Splink takes."""
    api = DuckDBAPI()
    try:
        return Linker(table, settings, db_api=api)
    except TypeError:
        return Linker(api.register(table), settings)


def report(start, table, clusters):
    """Prints seconds since start, processor seconds, peak memory and rows; writes file,id,cluster where a second argument names a file."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(
        f"seconds {time.time() - start:.1f} cpu {used.ru_utime + used.ru_stime:.1f} peak_mb {used.ru_maxrss / 1024:.0f}"
        f" rows {len(table)}"
    )
    if len(sys.argv) > 2:
        with open(sys.argv[2], "w", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(["file", "id", "cluster"])
            for row in clusters.itertuples():
                writer.writerow(["table", row.unique_id, row.cluster_id])

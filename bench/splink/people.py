"""Splink with the settings that its documentation publishes for a table of historical persons, on any table of the same columns.

    python people.py TABLE.csv [OUT.csv]

Facts of the settings: Splink documentation, "deduplicate 50k historical persons". first_name, surname, dob, postcode,
birth_place and occupation are compared; ten blocking rules; clusters at p >= .95. Prints seconds from file to clusters,
processor seconds, peak memory and pairs.
"""
import sys
import time

import pandas as pd
import runs
import splink.comparison_library as cl
from splink import SettingsCreator, block_on

start = time.time()
table = pd.read_csv(sys.argv[1], dtype=str)
table = table.drop(columns=[c for c in ("cluster", "email") if c in table])
table = table.assign(
    forename_surname=(table.first_name + " " + table.surname).where(table.first_name.notna() & table.surname.notna())
)
settings = SettingsCreator(
    link_type="dedupe_only",
    blocking_rules_to_generate_predictions=[
        block_on("substr(first_name,1,3)", "substr(surname,1,4)"),
        block_on("surname", "dob"),
        block_on("first_name", "dob"),
        block_on("postcode", "first_name"),
        block_on("postcode", "surname"),
        block_on("dob", "birth_place"),
        block_on("substr(postcode,1,3)", "dob"),
        block_on("substr(postcode,1,3)", "first_name"),
        block_on("substr(postcode,1,3)", "surname"),
        block_on("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"),
    ],
    comparisons=[
        cl.ForenameSurnameComparison("first_name", "surname", forename_surname_concat_col_name="forename_surname"),
        cl.DateOfBirthComparison(
            "dob", input_is_string=True, datetime_metrics=["month", "year", "year"], datetime_thresholds=[1, 1, 10]
        ),
        cl.PostcodeComparison("postcode"),
        cl.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
        cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
    ],
)
linker = runs.linker(table, settings)
linker.training.estimate_probability_two_random_records_match(
    [
        "l.first_name = r.first_name and l.surname = r.surname and l.dob = r.dob",
        "substr(l.first_name,1,2) = substr(r.first_name,1,2) and l.surname = r.surname"
        " and substr(l.postcode,1,2) = substr(r.postcode,1,2)",
        "l.dob = r.dob and l.postcode = r.postcode",
    ],
    recall=0.6,
)
linker.training.estimate_u_using_random_sampling(max_pairs=1e7)
for rule in (block_on("first_name", "surname"), block_on("dob")):
    linker.training.estimate_parameters_using_expectation_maximisation(rule)
pairs = linker.inference.predict()
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
    pairs, threshold_match_probability=0.95
).as_pandas_dataframe()
runs.report(start, table, clusters)

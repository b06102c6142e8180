"""Splink with the settings that its documentation publishes for fake_1000, on any table of the same columns.

    python fake.py TABLE.csv [OUT.csv]

Prints seconds from file to clusters, peak memory, and writes file,id,cluster so that the same scoring serves both.
Facts of the settings: Splink documentation, "accuracy analysis from labels column".
"""
import sys
import time

import pandas as pd
import runs
import splink.comparison_library as cl
from splink import SettingsCreator, block_on

start = time.time()
table = pd.read_csv(sys.argv[1])
for name in ("cluster", "group"):
    if name in table:
        table = table.drop(columns=name)
settings = SettingsCreator(
    link_type="dedupe_only",
    blocking_rules_to_generate_predictions=[block_on("first_name"), block_on("surname"), block_on("dob"), block_on("email")],
    comparisons=[
        cl.ForenameSurnameComparison("first_name", "surname"),
        cl.DateOfBirthComparison("dob", input_is_string=True),
        cl.ExactMatch("city").configure(term_frequency_adjustments=True),
        cl.EmailComparison("email"),
    ],
)
linker = runs.linker(table, settings)
linker.training.estimate_probability_two_random_records_match(
    ["l.first_name = r.first_name and levenshtein(r.dob, l.dob) <= 1",
     "l.surname = r.surname and levenshtein(r.dob, l.dob) <= 1",
     "l.first_name = r.first_name and levenshtein(r.surname, l.surname) <= 2",
     "l.email = r.email"], recall=0.7)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=5)
for rule in (block_on("dob"), block_on("email"), block_on("first_name", "surname")):
    linker.training.estimate_parameters_using_expectation_maximisation(rule)
pairs = linker.inference.predict(threshold_match_probability=0.5)
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=0.5).as_pandas_dataframe()
runs.report(start, table, clusters)

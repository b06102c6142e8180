package toll.intake.prose;

/** A phrase of the word lists found in a sentence: tokens {@code from} (included) to {@code to} (excluded). */
record Hit(Entry entry, int from, int to) {
    Role role() {
        return entry.role();
    }

    String value() {
        return entry.value();
    }
}

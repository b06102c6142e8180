package toll.intake.prose;

/**
 * One phrase of a word list.
 *
 * @param words the folded words
 * @param value what it stands for, as the role defines it; may be empty
 * @param capitals written in capitals in the list, so that only capitals match ("US", "IS")
 */
record Entry(String[] words, Role role, String value, boolean capitals) {
    int length() {
        return words.length;
    }
}

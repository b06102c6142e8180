package toll.intake.prose;

import org.jspecify.annotations.Nullable;

/**
 * Arabic numerals: units in both genders, teens, units before tens joined by waw ("خمسة وأربعون"), hundreds in one
 * word or two, thousands and millions with their dual, digits with a scale word ("3 آلاف"). Conjunctions and
 * prepositions of one letter stick to the word and are taken off only before a numeral.
 */
final class ArabicCardinals implements Cardinals {
    @Override
    public @Nullable Read at(Sentence s, int i) {
        if (s.token(i).isNumber()) {
            long scale = multiplier(s, i + 1);
            if (scale > 0) {
                long scaled = Cardinals.scaled(s.token(i).norm(), scale);
                return scaled < 0 ? null : new Read(scaled, i, i + 2, false);
            }
            long value = Cardinals.digits(s.token(i).norm());
            return value < 0 ? null : new Read(value, i, i + 1, false);
        }
        return words(s, i);
    }

    private static @Nullable Read words(Sentence s, int i) {
        long total = 0;
        long group = 0;
        long lastScale = Long.MAX_VALUE;
        int at = i;
        boolean any = false;
        while (at < s.size()) {
            boolean waw = any && joined(s, at);
            if (any && !waw && !continues(s, at, group)) {
                break;
            }
            long unit = cardinal(s, at);
            long scale = unit >= 0 ? -1 : multiplier(s, at);
            if (unit >= 1000) {
                if (group > 0
                        || unit / (unit >= 1_000_000 ? 1_000_000 : 1000) != 2
                        || (unit >= 1_000_000 ? 1_000_000 : 1000) >= lastScale) {
                    break;
                }
                lastScale = unit >= 1_000_000 ? 1_000_000 : 1000;
                // "ألفاً" is one thousand after a group and two thousand only in construct; alone it opens a number
                total += unit;
            } else if (unit >= 100) {
                if (group > 0 && !(unit == 100 && group >= 3 && group <= 9 && !waw)) {
                    break;
                }
                group = group > 0 ? group * 100 : unit;
            } else if (unit == 10 && !waw && group % 100 > 0 && group % 100 < 10) {
                group += 10;
            } else if (unit >= 10) {
                if (group % 100 >= 10 || group % 100 > 0 && !waw || unit == 10 && group % 100 > 0) {
                    break;
                }
                group += unit;
            } else if (unit >= 0) {
                if (group % 100 != 0) {
                    break;
                }
                group += unit;
            } else if (scale > 0 && scale < lastScale && !(any && group == 0)) {
                long many = group == 0 ? 1 : group;
                if (many > LARGEST / scale) {
                    return null;
                }
                total += many * scale;
                group = 0;
                lastScale = scale;
            } else {
                break;
            }
            any = true;
            at++;
            if (unit == 0) {
                break;
            }
        }
        return any ? new Read(total + group, i, at, true) : null;
    }

    private static boolean joined(Sentence s, int i) {
        String norm = s.token(i).norm();
        return norm.startsWith("و") && value(s, i, 1) != null;
    }

    /** What may follow without waw: the ten of a teen, a hundred after a unit, a scale word. */
    private static boolean continues(Sentence s, int i, long group) {
        long unit = cardinal(s, i);
        boolean teen = unit == 10 && group % 100 > 0 && group % 100 < 10;
        boolean hundred = unit == 100 && group >= 3 && group <= 9;
        return teen || hundred || multiplier(s, i) > 0 && group > 0;
    }

    private static long cardinal(Sentence s, int i) {
        Entry entry = any(s, i);
        return entry != null && entry.role() == Role.CARDINAL ? Long.parseLong(entry.value()) : -1;
    }

    private static long multiplier(Sentence s, int i) {
        if (i >= s.size()) {
            return -1;
        }
        Entry entry = any(s, i);
        return entry != null && entry.role() == Role.MULTIPLIER ? Long.parseLong(entry.value()) : -1;
    }

    private static @Nullable Entry any(Sentence s, int i) {
        Entry plain = value(s, i);
        return plain != null ? plain : value(s, i, 1);
    }

    private static @Nullable Entry value(Sentence s, int i) {
        return value(s, i, 0);
    }

    private static @Nullable Entry value(Sentence s, int i, int prefix) {
        if (i >= s.size() || !s.token(i).isWord()) {
            return null;
        }
        String norm = s.token(i).norm();
        if (prefix == 1) {
            if (norm.length() < 3 || "وفبلك".indexOf(norm.charAt(0)) < 0) {
                return null;
            }
            norm = norm.substring(1);
        }
        for (Entry entry : s.entries(norm)) {
            if (entry.length() == 1 && (entry.role() == Role.CARDINAL || entry.role() == Role.MULTIPLIER)) {
                return entry;
            }
        }
        return null;
    }
}

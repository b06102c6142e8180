package toll.intake.prose;

import org.jspecify.annotations.Nullable;

/**
 * English numerals. Spelled-out numbers are read by a grammar of our own: the spell-out parser of ICU reads "twenty
 * four" as 2004 and "Thirty" as 0 (tried with 77.1).
 */
final class EnglishCardinals implements Cardinals {
    @Override
    public @Nullable Read at(Sentence s, int i) {
        Token first = s.token(i);
        if (first.isNumber()) {
            return digitsAt(s, i);
        }
        if (first.is("half") && (s.is(i + 1, "a") || s.is(i + 1, "dozen"))) {
            int dozen = s.is(i + 1, "a") ? i + 2 : i + 1;
            if (s.is(dozen, "dozen")) {
                return new Read(6, i, dozen + 1, true);
            }
            long half = multiplier(s, dozen);
            return half > 12 ? new Read(half / 2, i, dozen + 1, true) : null;
        }
        return wordsAt(s, i);
    }

    private static @Nullable Read digitsAt(Sentence s, int i) {
        String norm = s.token(i).norm();
        int next = i + 1;
        long multiplier = multiplier(s, next);
        if (multiplier == 12
                || (multiplier == 1000 && s.is(next, "k") && !s.token(next).glued())) {
            multiplier = s.is(next, "dozen") ? 12 : 0;
        }
        if (multiplier > 0) {
            long value = Cardinals.scaled(norm, multiplier);
            return value < 0 ? null : new Read(value, i, next + 1, false);
        }
        long value = Cardinals.digits(norm);
        if (value < 0) {
            return null;
        }
        // "200 000": a blank between the thousands, unambiguous only before zeros
        while (value > 0
                && next < s.size()
                && s.token(next).is("000")
                && s.token(next).start() == s.token(next - 1).end() + 1
                && value <= LARGEST / 1000) {
            value *= 1000;
            next++;
        }
        return new Read(value, i, next, false);
    }

    private static @Nullable Read wordsAt(Sentence s, int i) {
        long total = 0;
        long group = 0;
        long lastScale = Long.MAX_VALUE;
        int last = 0;
        int at = i;
        int end = i;
        boolean any = false;
        if ((s.is(i, "a") || s.is(i, "an")) && multiplier(s, i + 1) > 0) {
            group = 1;
            last = 1;
            at = i + 1;
        }
        while (at < s.size()) {
            int from = at;
            if (any && s.is(at, "and") && end == at && (last == 100 || last == 1000)) {
                from = at + 1;
                if (cardinal(s, from) < 0) {
                    break;
                }
            }
            long unit = cardinal(s, from);
            long scale = unit >= 0 ? -1 : multiplier(s, from);
            if (unit >= 0) {
                if (!fits(unit, last)) {
                    break;
                }
                group += unit;
                last = unit == 0 ? 1 : unit < 10 ? 1 : unit < 20 ? 10 : 20;
            } else if (scale == 12 && group > 0 && total == 0 && last != 100) {
                group *= 12;
                end = from + 1;
                any = true;
                break;
            } else if (scale == 100 && group > 0 && group < 100 && last != 100) {
                group *= 100;
                last = 100;
            } else if (scale >= 1000 && group > 0 && scale < lastScale && !s.is(from, "k")) {
                if (group > LARGEST / scale || total > LARGEST - group * scale) {
                    return null;
                }
                total += group * scale;
                lastScale = scale;
                group = 0;
                last = 1000;
            } else {
                break;
            }
            any = true;
            at = from + 1;
            end = at;
        }
        return any ? new Read(total + group, i, end, true) : null;
    }

    /** Whether a unit word may follow what stands: nothing, a hundred, a thousand; or 1-9 after a ten. */
    private static boolean fits(long unit, int last) {
        return switch (last) {
            case 0, 100, 1000 -> true;
            case 20 -> unit > 0 && unit < 10;
            default -> false;
        };
    }

    private static long cardinal(Sentence s, int i) {
        Hit hit = s.at(i, Role.CARDINAL);
        return hit == null || s.is(i, "both") ? -1 : Long.parseLong(hit.value());
    }

    private static long multiplier(Sentence s, int i) {
        Hit hit = s.at(i, Role.MULTIPLIER);
        return hit == null ? -1 : Long.parseLong(hit.value());
    }
}

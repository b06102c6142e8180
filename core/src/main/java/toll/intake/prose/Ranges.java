package toll.intake.prose;

import org.jspecify.annotations.Nullable;

/** The upper end of a number where a range is written: 2-5, 14 or 15, between 65 and 73, one but possibly up to 12. */
final class Ranges {
    private final Sentence s;
    private final Numbers numbers;

    Ranges(Sentence s, Numbers numbers) {
        this.s = s;
        this.numbers = numbers;
    }

    /** The upper end where a range is written: 2-5, 14 or 15, 20 to 30, between 65 and 73, five and possibly up to 12. */
    Cardinals.@Nullable Read of(Cardinals.Read first, @Nullable Hit before) {
        int at = first.to();
        boolean between = s.is(first.from() - 1, "between") || s.is(first.from() - 1, "بين");
        boolean from = s.is(first.from() - 1, "from") || s.is(first.from() - 1, "من");
        Cardinals.Read second = null;
        if (s.mark(at, "-") || s.is(at, "or") || s.is(at, "to") || s.is(at, "او") || s.is(at, "الي")) {
            second = numbers.read(at + 1);
            if (second == null && s.is(at, "or") && at + 1 < s.size()) {
                Hit hedge = s.at(at + 1, Role.QUALIFIER_BEFORE);
                second = hedge != null && hedge.value().equals("at-most") ? numbers.read(hedge.to()) : null;
            }
            boolean rose = s.is(at, "to")
                    && from
                    && !s.has(second == null ? at : second.to(), Role.PERSON)
                    && toll(first.from());
            if (rose) {
                return null;
            }
        } else if (between && (s.is(at, "and") || waw(at))) {
            second = waw(at) ? numbers.read(at) : numbers.read(at + 1);
        } else if (between && s.is(at, "و")) {
            second = numbers.read(at + 1);
        } else if (s.is(at, "and") || s.is(at, "but") || s.mark(at, ",")) {
            second = stretched(at);
        }
        if (second == null || second.value() <= first.value()) {
            return null;
        }
        // "9-30" after a slash or inside a code is no range; a jump of a thousandfold is two counts
        boolean wild = first.value() > 0 && second.value() / first.value() >= 1000;
        return wild || (s.is(at, "or") && second.value() > first.value() * 3 && !between && first.value() > 3)
                ? null
                : second;
    }

    /** "one but possibly up to 12": words of possibility between the ends. */
    private Cardinals.@Nullable Read stretched(int at) {
        int i = at;
        boolean perhaps = false;
        while (i < s.size() && i < at + 5 && (s.mark(i, ",") || s.is(i, "and") || s.is(i, "but") || possible(i))) {
            perhaps = perhaps || possible(i);
            i++;
        }
        Hit hedge = s.at(i, Role.QUALIFIER_BEFORE);
        if (hedge != null && hedge.value().equals("more-than") && perhaps) {
            Cardinals.Read above = numbers.read(hedge.to());
            return above == null
                    ? null
                    : new Cardinals.Read(above.value() + 1, above.from(), above.to(), above.words());
        }
        if (hedge == null || !hedge.value().equals("at-most")) {
            return null;
        }
        Hit over = s.at(hedge.to(), Role.QUALIFIER_BEFORE);
        Cardinals.Read top = numbers.read(over != null && over.value().equals("more-than") ? over.to() : hedge.to());
        return top == null || over == null
                ? top
                : new Cardinals.Read(top.value() + 1, top.from(), top.to(), top.words());
    }

    private boolean possible(int i) {
        return s.is(i, "possibly") || s.is(i, "potentially") || s.is(i, "perhaps") || s.is(i, "maybe");
    }

    private boolean waw(int i) {
        return i < s.size()
                && s.token(i).norm().startsWith("و")
                && s.token(i).norm().length() > 2;
    }

    private boolean toll(int i) {
        for (int k = Math.max(0, i - 8); k < i; k++) {
            if (s.has(k, Role.TOLL)) {
                return true;
            }
        }
        return false;
    }
}

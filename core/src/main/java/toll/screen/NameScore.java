package toll.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import toll.compare.PartAgreement;

/**
 * How much of two names agrees, weighed by rarity. With {@code M} the bits of the parts that agree, {@code L} those lost to
 * spelling, {@code A} of parts only asked, {@code B} of parts only listed and {@code C} of parts that contradict:
 *
 * <pre>likeness = M / (M + 0.7 L + 0.33 A + 0.15 B + C)        score = likeness * (1 - 2^(-M/6))</pre>
 *
 * The first factor is a Tversky index (1977): what is missing counts less than what contradicts. The second says how much
 * is known at all: Muhammad Ahmad agreeing in full is little evidence. The score never reaches 1.
 */
final class NameScore {
    private static final float JOINED = 0.93f;
    /** Between scripts vowels are free, and two parts together are mostly consonants: they must be alike nearly in full. */
    private static final float JOINED_ACROSS_SCRIPTS = 0.97f;

    private static final float LOST = 0.7f;
    /** Words of organisations are translated more than misspelled. */
    private static final float LOST_OF_WORDS = 0.5f;

    private static final float CLAN = 0.8f;
    private static final float COMMON_BITS = 9f;
    private static final double HALVING_BITS = 6;
    private static final double WHOLE = 0.9;
    private static final double MOST_FLOOR = 0.85;
    private static final double PERSON_FLOOR = 0.60;
    private static final double SINGLE_FLOOR = 0.55;

    /** 1 - 2^(-bits/6) at whole bits; between them a straight line. */
    private static final double[] KNOWN = new double[130];

    static {
        for (int i = 0; i < KNOWN.length; i++) {
            KNOWN[i] = 1 - Math.pow(2, -i / HALVING_BITS);
        }
    }

    /** In place of a listed part: another name of the entry has it. */
    static final int OF_ANOTHER_NAME = -2;

    private NameScore() {}

    /**
     * A row of the alignment by element numbers; -1 where a side is missing.
     */
    record Row(int query, int listed, PartAgreement agreement, float similarity) {}

    /**
     * @param score in [0, 1)
     * @param likeness its first factor, in [0, 1]
     * @param bits of what agrees
     * @param agreeing number of rows that agree
     * @param contradicting number of rows that contradict
     */
    record Outcome(double score, double likeness, double bits, int agreeing, int contradicting, List<Row> rows) {}

    /** A score that is not enough and was not worked out. */
    private static final Outcome BELOW = new Outcome(0, 0, 0, 0, 0, List.of());

    /** Upper bound of the score when the agreeing parts amount to {@code bits} at most and {@code lacking} is the least that is missing. */
    static double bound(float bits, float lacking, boolean persons) {
        if (bits <= 0) {
            return 0;
        }
        double likeness = bits / (bits + Math.max(0, lacking));
        double floor = likeness < WHOLE ? 0 : persons ? PERSON_FLOOR : MOST_FLOOR;
        return likeness * Math.max(floor, known(bits));
    }

    /** A name that agrees as a whole is worth showing however common its parts are; an organisation's the more, the longer. */
    private static double known(double bits, double likeness, int parts, boolean persons) {
        if (likeness < WHOLE) {
            return known(bits);
        }
        double floor = persons ? (parts >= 2 ? PERSON_FLOOR : SINGLE_FLOOR) : Math.min(MOST_FLOOR, 0.45 + 0.1 * parts);
        return Math.max(floor, known(bits));
    }

    private static double known(double bits) {
        double at = Math.min(bits, KNOWN.length - 2);
        int whole = (int) at;
        return KNOWN[whole] + (at - whole) * (KNOWN[whole + 1] - KNOWN[whole]);
    }

    /** Scores a listed name in full. */
    static Outcome of(ScreenedName query, Resolved[] resolved, Segment.Form form, int[] ofEntry, boolean persons) {
        return of(query, resolved, form, ofEntry, persons, 0);
    }

    /** Scores a listed name; {@link #BELOW} may stand for a score that does not reach {@code least}. */
    static Outcome of(
            ScreenedName query, Resolved[] resolved, Segment.Form form, int[] ofEntry, boolean persons, double least) {
        ScreenedName listed = form.words();
        int[] parts = form.parts();
        Pairs pairs = new Pairs();
        for (int q = 0; q < resolved.length; q++) {
            Resolved r = resolved[q];
            if (r.ids().length == 0) {
                continue;
            }
            for (int f = 0; f < parts.length; f++) {
                int at = r.find(parts[f]);
                if (at >= 0) {
                    boolean joined = (q >= query.parts) != (f >= listed.parts);
                    if (q >= query.parts && f >= listed.parts
                            || joined && !joins(r.agreements()[at], r.similarities()[at], persons)) {
                        continue;
                    }
                    Row row = new Row(q, f, joined ? PartAgreement.JOINED : r.agreements()[at], r.similarities()[at]);
                    pairs.add(row, gained(query, listed, row));
                }
            }
        }
        int usedQuery = 0;
        int usedListed = 0;
        float agree = 0;
        float lost = 0;
        List<Row> rows = new ArrayList<>(query.parts + 2);
        for (int i = 0; i < pairs.size; i++) {
            Row pair = pairs.rows[i];
            int coversQuery = query.elements.get(pair.query).covers();
            int coversListed = listed.elements.get(pair.listed).covers();
            if ((usedQuery & coversQuery) == 0 && (usedListed & coversListed) == 0) {
                usedQuery |= coversQuery;
                usedListed |= coversListed;
                float gained = pairs.gained[i];
                agree += gained;
                lost += bits(query, listed, pair) - gained;
                rows.add(pair);
            }
        }
        int agreeing = 0;
        for (Row row : rows) {
            agreeing += PartCost.title(query.elements.get(row.query).part())
                            && PartCost.title(listed.elements.get(row.listed).part())
                    ? 0
                    : 1;
        }
        float order = persons ? PartOrder.of(rows, query, listed) : 1f;
        float lostCost = (persons ? LOST : LOST_OF_WORDS) * lost;
        if (order * bound(agree, lostCost + lacking(query, listed, usedQuery, usedListed, persons), persons) < least
                && !hasLetter(query)) {
            return BELOW;
        }
        float against = 0;
        float missing = 0;
        int contradicting = 0;
        for (int q = 0; q < query.parts; q++) {
            if ((usedQuery & 1 << q) != 0) {
                continue;
            }
            ScreenedName.Element asked = query.elements.get(q);
            int initial = persons ? PartCost.initial(asked, listed, usedListed) : -1;
            if (initial >= 0) {
                usedListed |= 1 << initial;
                Row fits = new Row(q, initial, PartAgreement.INITIAL, 0.8f);
                float gained = gained(query, listed, fits);
                agree += gained;
                lost += bits(query, listed, fits) - gained;
                rows.add(fits);
                continue;
            }
            if (persons && resolved[q].isIn(ofEntry, parts, listed.parts)) {
                missing += asked.bits() * PartCost.missing(asked.part()) * PartCost.ONLY_ASKED;
                rows.add(new Row(q, OF_ANOTHER_NAME, PartAgreement.MISSING, 0));
                continue;
            }
            int counterpart =
                    PartCost.core(asked.part()) ? PartCost.counterpart(asked, listed, usedListed, persons) : -1;
            if (counterpart >= 0) {
                usedListed |= 1 << counterpart;
                ScreenedName.Element theirs = listed.elements.get(counterpart);
                float likeness = persons ? PartCost.likeness(asked.part(), theirs.part()) : 0;
                against += PartCost.against(asked, theirs, likeness, persons);
                contradicting++;
                rows.add(new Row(q, counterpart, PartAgreement.CONTRADICTING, likeness));
            } else {
                missing += PartCost.onlyAsked(asked, persons);
                rows.add(new Row(q, -1, PartAgreement.MISSING, 0));
            }
        }
        for (int f = 0; f < listed.parts; f++) {
            if ((usedListed & 1 << f) == 0) {
                missing += PartCost.onlyListed(listed.elements.get(f), persons);
                rows.add(new Row(-1, f, PartAgreement.MISSING, 0));
            }
        }
        float whole = agree + (persons ? LOST : LOST_OF_WORDS) * lost + missing + against;
        double likeness = whole > 0 ? agree / whole * order : 0;
        return new Outcome(
                likeness * known(agree, likeness, listed.parts, persons),
                likeness,
                agree,
                agreeing,
                contradicting,
                rows);
    }

    /** What the parts that are not taken cost at least. */
    private static float lacking(
            ScreenedName query, ScreenedName listed, int usedQuery, int usedListed, boolean persons) {
        float asked = 0;
        for (int q = 0; q < query.parts; q++) {
            asked += (usedQuery & 1 << q) != 0 ? 0 : query.missing[q];
        }
        float other = 0;
        for (int f = 0; f < listed.parts; f++) {
            other += (usedListed & 1 << f) != 0 ? 0 : listed.missing[f];
        }
        float rounding = 0.999f;
        return rounding * (persons ? PartCost.ONLY_ASKED * asked + PartCost.ONLY_LISTED * other : asked + other);
    }

    /** Whether a part is a single letter, which may stand for any part that begins with it. */
    private static boolean hasLetter(ScreenedName query) {
        for (int q = 0; q < query.parts; q++) {
            if (query.elements.get(q).part().folded().length() == 1) {
                return true;
            }
        }
        return false;
    }

    /** Rows that may be taken, the most that is gained first, then the nearest in order. */
    private static final class Pairs {
        private Row[] rows = new Row[8];
        private float[] gained = new float[8];
        private int size;

        void add(Row row, float gain) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, 2 * size);
                gained = Arrays.copyOf(gained, 2 * size);
            }
            int at = size++;
            while (at > 0 && before(row, gain, rows[at - 1], gained[at - 1])) {
                rows[at] = rows[at - 1];
                gained[at] = gained[at - 1];
                at--;
            }
            rows[at] = row;
            gained[at] = gain;
        }

        private static boolean before(Row a, float gainA, Row b, float gainB) {
            if (gainA != gainB) {
                return gainA > gainB;
            }
            int byOrder = Integer.compare(Math.abs(a.query - a.listed), Math.abs(b.query - b.listed));
            return byOrder != 0 ? byOrder < 0 : a.query != b.query ? a.query < b.query : a.listed < b.listed;
        }
    }

    /** Two parts written as one must be spelled alike; an organisation's exactly. */
    static boolean joins(PartAgreement how, float similarity, boolean persons) {
        return similarity >= (!persons ? 1f : joins(how == PartAgreement.TRANSLITERATION));
    }

    /** How alike two parts written as one and a single part of a person's name must be. */
    static float joins(boolean acrossScripts) {
        return acrossScripts ? JOINED_ACROSS_SCRIPTS : JOINED;
    }

    private static float bits(ScreenedName query, ScreenedName listed, Row row) {
        return Math.min(
                query.elements.get(row.query).bits(),
                listed.elements.get(row.listed).bits());
    }

    private static float gained(ScreenedName query, ScreenedName listed, Row row) {
        float gain = bits(query, listed, row) * Resolved.gain(row.agreement, row.similarity);
        return clanBesideName(query.elements.get(row.query), listed.elements.get(row.listed)) ? gain * CLAN : gain;
    }

    /** "Al-Ahmad" is a family, "Ahmad" a person: with a name that many bear, the article tells the two apart. */
    private static boolean clanBesideName(ScreenedName.Element a, ScreenedName.Element b) {
        return a.part().article() != b.part().article()
                && Math.max(a.bits(), b.bits()) < COMMON_BITS
                && a.part().script() == b.part().script();
    }
}

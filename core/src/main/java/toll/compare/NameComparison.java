package toll.compare;

import java.util.ArrayList;
import java.util.List;
import toll.name.NamePart;
import toll.name.NameRole;
import toll.name.PartFrequencies;
import toll.name.PersonName;
import toll.name.Sound;

/**
 * Lays two names beside each other: parts one to one, free in order at a small cost, joined or split where that fits. A
 * part that one side lacks is missing; parts that both sides have and that differ contradict, a father or grandfather
 * most. Rare parts weigh more than common ones.
 */
public final class NameComparison {
    /** Parts of one name that are aligned; further ones are left out of account. */
    public static final int MOST_ALIGNED = 10;

    private static final double OUT_OF_ORDER_BITS = -0.8;
    private static final double MISSING_BITS = -0.4;

    private final PartFrequencies frequencies;

    /**
     * @param frequencies how common each part is in the population the names come from
     */
    public NameComparison(PartFrequencies frequencies) {
        this.frequencies = frequencies;
    }

    /** Compares two names. Symmetric in level and weight up to ties in the order of parts. */
    public NameAlignment compare(PersonName a, PersonName b) {
        if (a.isUnknown() || b.isUnknown()) {
            return new NameAlignment(NameLevel.UNKNOWN, 0, List.of());
        }
        Side left = new Side(a.compared());
        Side right = new Side(b.compared());
        left.joinWhatTheOtherWritesTogether(right);
        right.joinWhatTheOtherWritesTogether(left);
        return new Alignment(left, right, frequencies).result(a.normal().equals(b.normal()));
    }

    /** The compared parts of one name with their sounds; adjacent parts may be joined. */
    private static final class Side {
        final List<NamePart> parts = new ArrayList<>();
        final List<Sound> sounds = new ArrayList<>();
        final List<Boolean> joined = new ArrayList<>();

        Side(List<NamePart> compared) {
            for (NamePart part : compared.subList(0, Math.min(MOST_ALIGNED, compared.size()))) {
                parts.add(part);
                sounds.add(part.sound());
                joined.add(false);
            }
        }

        void joinWhatTheOtherWritesTogether(Side other) {
            for (int i = 0; i + 1 < parts.size(); i++) {
                NamePart one = parts.get(i);
                NamePart two = parts.get(i + 1);
                if (one.script() != two.script()) {
                    continue;
                }
                String folded = one.folded() + two.folded();
                Sound sound = Sound.of(folded, one.script());
                for (int j = 0; j < other.parts.size(); j++) {
                    String theirs = other.parts.get(j).folded();
                    if (other.parts.get(j).script() == one.script()
                            ? Math.abs(theirs.length() - folded.length()) > 2
                            : sound.key().length() > other.sounds.get(j).key().length() + 1) {
                        continue;
                    }
                    double whole = SoundDistance.similarity(sound, other.sounds.get(j));
                    if (whole >= 0.9
                            && whole > SoundDistance.similarity(sounds.get(i), other.sounds.get(j)) + 0.05
                            && whole > SoundDistance.similarity(sounds.get(i + 1), other.sounds.get(j)) + 0.05) {
                        parts.set(
                                i,
                                new NamePart(
                                        one.role(),
                                        one.written() + " " + two.written(),
                                        folded,
                                        one.script(),
                                        one.article()));
                        sounds.set(i, sound);
                        joined.set(i, true);
                        parts.remove(i + 1);
                        sounds.remove(i + 1);
                        joined.remove(i + 1);
                        break;
                    }
                }
            }
        }
    }

    /** The best one-to-one pairing of two sides, by exhaustive search over the shorter side. */
    private static final class Alignment {
        private final Side left;
        private final Side right;
        private final PartFrequencies frequencies;
        private final PartComparison.Outcome[][] outcomes;
        private final double[][] gain;
        private final int[] leftTo;

        Alignment(Side left, Side right, PartFrequencies frequencies) {
            this.left = left;
            this.right = right;
            this.frequencies = frequencies;
            int n = left.parts.size();
            int m = right.parts.size();
            outcomes = new PartComparison.Outcome[n][m];
            gain = new double[n][m];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < m; j++) {
                    PartComparison.Outcome outcome = PartComparison.compare(
                            left.parts.get(i).folded(),
                            left.sounds.get(i),
                            right.parts.get(j).folded(),
                            right.sounds.get(j));
                    if (outcome.agreement().agrees() && (left.joined.get(i) || right.joined.get(j))) {
                        outcome = new PartComparison.Outcome(PartAgreement.JOINED, outcome.similarity());
                    }
                    outcomes[i][j] = outcome;
                    gain[i][j] = outcome.agreement().agrees() ? bits(i, j, outcome) : 0;
                }
            }
            leftTo = Assignment.best(gain, n, m);
        }

        private double bits(int i, int j, PartComparison.Outcome outcome) {
            double frequency =
                    Math.max(frequencies.frequency(left.sounds.get(i)), frequencies.frequency(right.sounds.get(j)));
            double full = -Math.log(frequency) / Math.log(2);
            return switch (outcome.agreement()) {
                case SAME, JOINED -> full;
                case SPELLING, TRANSLITERATION -> Math.max(0.3, full * (1 - 1.6 * (1 - outcome.similarity())));
                case NICKNAME -> Math.max(0.3, full * 0.75);
                case INITIAL -> Math.min(2.5, full);
                case MISSING, CONTRADICTING -> 0;
            };
        }

        NameAlignment result(boolean equal) {
            int n = left.parts.size();
            int m = right.parts.size();
            boolean[] taken = new boolean[m];
            for (int j : leftTo) {
                if (j >= 0) {
                    taken[j] = true;
                }
            }
            List<PartMatch> rows = new ArrayList<>(n + m);
            double weight = 0;
            int lastMatched = -1;
            for (int i = 0; i < n; i++) {
                NamePart part = left.parts.get(i);
                int j = leftTo[i];
                PartMatch row;
                if (j >= 0) {
                    double order = j < lastMatched ? OUT_OF_ORDER_BITS : 0;
                    lastMatched = Math.max(lastMatched, j);
                    PartComparison.Outcome outcome = outcomes[i][j];
                    row = new PartMatch(
                            part, right.parts.get(j), outcome.agreement(), outcome.similarity(), gain[i][j] + order);
                } else {
                    int against = against(part, i, taken);
                    if (against >= 0) {
                        taken[against] = true;
                        row = new PartMatch(
                                part,
                                right.parts.get(against),
                                PartAgreement.CONTRADICTING,
                                outcomes[i][against].similarity(),
                                contradictionBits(
                                        part.role(), right.parts.get(against).role()));
                    } else {
                        row = new PartMatch(part, null, PartAgreement.MISSING, 0, MISSING_BITS);
                    }
                }
                rows.add(row);
                weight += row.bits();
            }
            for (int j = 0; j < m; j++) {
                if (!taken[j]) {
                    rows.add(new PartMatch(null, right.parts.get(j), PartAgreement.MISSING, 0, MISSING_BITS));
                    weight += MISSING_BITS;
                }
            }
            return new NameAlignment(level(equal, rows), weight, rows);
        }

        /** The free part of the other side that this one contradicts: same role first, then any that is left over. */
        private int against(NamePart part, int i, boolean[] taken) {
            int any = -1;
            for (int j = 0; j < taken.length; j++) {
                if (!taken[j]) {
                    NameRole theirs = right.parts.get(j).role();
                    if (theirs == part.role()) {
                        return j;
                    }
                    if (any < 0
                            && theirs != NameRole.KUNYA
                            && part.role() != NameRole.KUNYA
                            && theirs != NameRole.LAQAB
                            && part.role() != NameRole.LAQAB) {
                        any = j;
                    }
                }
            }
            return any;
        }

        private static double contradictionBits(NameRole a, NameRole b) {
            if (a != b) {
                return -2.5;
            }
            return switch (a) {
                case GIVEN -> -8;
                case FATHER -> -6;
                case GRANDFATHER -> -5;
                case FAMILY -> -4;
                case ANCESTOR, NISBA, LAQAB -> -2;
                case KUNYA -> -1;
                case HONORIFIC, PARTICLE, KIN_NOTE, NOTE -> 0;
            };
        }

        private static NameLevel level(boolean equal, List<PartMatch> rows) {
            if (equal) {
                return NameLevel.EXACT;
            }
            int agree = 0;
            int missing = 0;
            int against = 0;
            for (PartMatch row : rows) {
                if (row.agreement().agrees()) {
                    agree++;
                } else if (row.agreement() == PartAgreement.MISSING) {
                    missing++;
                } else {
                    against++;
                }
            }
            if (agree == 0) {
                return NameLevel.DIFFERENT;
            }
            if (against > 0) {
                return NameLevel.CONTRADICTED;
            }
            if (missing == 0) {
                return NameLevel.SAME;
            }
            return agree >= 2 ? NameLevel.COMPATIBLE : NameLevel.PARTIAL;
        }
    }
}

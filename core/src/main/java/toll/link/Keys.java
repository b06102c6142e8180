package toll.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import toll.compare.AreaComparison;
import toll.compare.CodeComparison;
import toll.compare.Days;
import toll.compare.PlainText;

/** The visible list: which blocking keys each role gives. */
final class Keys {
    private static final int WORDS = 4;
    private final Rows rows;
    private final int learntFrom;
    private final List<Key> keys = new ArrayList<>();
    private final List<int[]> between = new ArrayList<>();
    private int family;

    private Keys(Rows rows, int family, int learntFrom) {
        this.rows = rows;
        this.family = family;
        this.learntFrom = learntFrom;
    }

    /**
     * @param kin names by kin, where there are any: they give the second family of keys
     * @param learntFrom the first rows, from which the rarity of words is taken
     */
    static List<Key> ofNames(Rows rows, Names names, Optional<Column> kin, int learntFrom) {
        Keys all = new Keys(rows, 0, learntFrom);
        all.names(names);
        kin.ifPresent(column -> all.words("name by kin", column, false));
        return List.copyOf(all.keys);
    }

    /**
     * @param families families of keys that names give, which come first
     * @param learntFrom the first rows, from which the rarity of words is taken
     */
    static List<Key> besideNames(Rows rows, int families, int learntFrom) {
        Keys all = new Keys(rows, families, learntFrom);
        for (Role role : rows.roles()) {
            Column column = rows.column(role).orElseThrow();
            switch (role.kind()) {
                case NAME, NAME_AR, GIVEN, FAMILY, FATHER, GRANDFATHER, GROUP, SEX, LAT, LON -> {}
                case MOTHER -> all.words("mother", column, false);
                case BORN, DIED -> all.dates(role.toString(), column);
                case DATE -> all.days(column);
                case AREA -> all.areas(column);
                case ACTOR, MEANS, RANGE -> all.single(role.toString(), column, v -> v);
                case AGE -> all.single("age", column, v -> v);
                case PLACE -> all.words("place", column, false);
                case TEXT, CODE -> {
                    if (DateColumn.is(column, learntFrom)) {
                        all.dates(role.toString(), column);
                    } else if (role.kind() == Role.Kind.TEXT) {
                        all.words(role.toString(), column, true);
                    } else {
                        all.codes(role.toString(), column);
                    }
                }
            }
        }
        return List.copyOf(all.keys);
    }

    private void names(Names names) {
        NameParts parts = names.parts();
        int[] whole = new int[parts.size()];
        int[] sound = new int[parts.size()];
        int[] begin = new int[parts.size()];
        int[] end = new int[parts.size()];
        for (int i = 0; i < whole.length; i++) {
            String folded = parts.folded(i);
            whole[i] = Key.hash(folded, 1);
            sound[i] = Key.hash(parts.soundKeys(i).get(0), 2);
            begin[i] = Key.hash(folded.substring(0, Math.min(3, folded.length())), 3);
            end[i] = folded.length() < 3 ? 0 : Key.hash(folded.substring(folded.length() - 3), 4);
        }
        int f = family++;
        add("name part", f, false, partSlots(names, whole));
        add("sound of a name part", f, false, partSlots(names, sound));
        add("first letters of a name part", f, false, partSlots(names, begin));
        add("last letters of a name part", f, false, partSlots(names, end));
        int[][] bands = Sketches.ofNames(names, rows.size());
        for (int b = 0; b < Sketches.BANDS; b++) {
            Key.Slot[] slots = {Key.Slot.ofRows(bands[b])};
            keys.add(new Key("letter pairs of the name, sketch " + (b + 1), f, f, true, slots));
        }
    }

    private Key.Slot[] partSlots(Names names, int[] hash) {
        List<Key.Slot> slots = new ArrayList<>();
        slots.add(new Key.Slot(names.givens(), hash));
        slots.add(new Key.Slot(names.families(), hash));
        for (int[] between : betweens(names)) {
            slots.add(new Key.Slot(between, hash));
        }
        return slots.toArray(Key.Slot[]::new);
    }

    /** The first two parts between, of every row; nothing for a place that no row fills. */
    private List<int[]> betweens(Names names) {
        if (between.isEmpty()) {
            for (int place = 0; place < WORDS - 2; place++) {
                int[] parts = new int[rows.size()];
                boolean any = false;
                for (int row = 0; row < parts.length; row++) {
                    int[] own = names.between(row);
                    parts[row] = place < own.length ? own[place] : -1;
                    any |= parts[row] >= 0;
                }
                if (any) {
                    between.add(parts);
                }
            }
        }
        return between;
    }

    private void dates(String name, Column column) {
        int f = family++;
        int size = column.values().size();
        int[] day = new int[size];
        int[] year = new int[size];
        int[] inYear = new int[size];
        int[] digits = new int[size];
        for (int i = 0; i < size; i++) {
            Optional<Days> read = Days.read(column.values().get(i));
            if (read.isEmpty()) {
                continue;
            }
            java.time.LocalDate first = read.get().firstDay();
            if (read.get().last() - read.get().first() < 366) {
                year[i] = Key.hash(first.getYear(), 12);
            }
            if (read.get().isDay()) {
                day[i] = Key.hash(first.toEpochDay(), 11);
                int m = first.getMonthValue();
                int d = first.getDayOfMonth();
                inYear[i] = Key.hash(Math.min(m, d) * 32L + Math.max(m, d), 13);
                char[] sorted =
                        String.valueOf(first.getYear() * 10000 + m * 100 + d).toCharArray();
                Arrays.sort(sorted);
                digits[i] = Key.hash(new String(sorted), 14);
            }
        }
        add(name + ", day", f, false, spread(column, day));
        add(name + ", day and month in either order", f, false, spread(column, inYear));
        add(name + ", digits in any order", f, false, spread(column, digits));
        add(name + ", year", f, false, spread(column, year));
    }

    /** Days of an event, and windows of four days laid twice so that neighbours meet in one of them. */
    private void days(Column column) {
        int f = family++;
        int size = column.values().size();
        int[] day = new int[size];
        int[][] window = new int[2][size];
        for (int i = 0; i < size; i++) {
            Optional<Days> read = Days.read(column.values().get(i));
            if (read.isPresent() && read.get().last() - read.get().first() <= 31) {
                long first = read.get().first();
                day[i] = Key.hash(first, 15);
                window[0][i] = Key.hash(Math.floorDiv(first, 4L) * 2, 16);
                window[1][i] = Key.hash(Math.floorDiv(first + 2, 4L) * 2 + 1, 16);
            }
        }
        add("date, day", f, false, spread(column, day));
        add("date, four days", f, false, spread(column, window));
    }

    /** Cells of a quarter degree, laid twice. */
    private void areas(Column column) {
        int f = family++;
        AreaComparison comparison = new AreaComparison();
        int size = column.values().size();
        int[][] cell = new int[2][size];
        for (int i = 0; i < size; i++) {
            var read = comparison.read(column.values().get(i));
            if (read.isPresent()) {
                for (int k = 0; k < 2; k++) {
                    long north = (long) Math.floor(read.get().lat() * 4 + k * 0.5);
                    long east = (long) Math.floor(read.get().lon() * 4 + k * 0.5);
                    cell[k][i] = Key.hash((north * 4096 + east) * 2 + k, 17);
                }
            }
        }
        add("area, cell of a quarter degree", f, false, spread(column, cell));
    }

    private void codes(String name, Column column) {
        int f = family++;
        CodeComparison comparison = new CodeComparison();
        int size = column.values().size();
        int[][] whole = new int[3][size];
        int[] begin = new int[size];
        int[] end = new int[size];
        for (int i = 0; i < size; i++) {
            Optional<CodeComparison.Codes> read =
                    comparison.read(column.values().get(i));
            if (read.isEmpty()) {
                continue;
            }
            List<String> each = read.get().each();
            for (int k = 0; k < Math.min(3, each.size()); k++) {
                whole[k][i] = Key.hash(each.get(k), 21);
            }
            String code = each.get(0);
            if (code.length() >= 4) {
                int half = (code.length() + 1) / 2;
                begin[i] = Key.hash(code.substring(0, half), 22);
                end[i] = Key.hash(code.substring(code.length() - half), 23);
            }
        }
        add(name, f, false, spread(column, whole));
        add(name + ", first half", f, false, spread(column, begin));
        add(name + ", second half", f, false, spread(column, end));
    }

    private void words(String name, Column column, boolean sketches) {
        int f = family++;
        int size = column.values().size();
        int[] whole = new int[size];
        int[][] words = new int[WORDS][size];
        int[][] begins = new int[WORDS][size];
        int[][] bands = new int[sketches ? Sketches.BANDS : 0][size];
        java.util.Map<String, Integer> seenIn = new java.util.HashMap<>();
        int[] counts = column.counts(learntFrom);
        String[] plains = new String[size];
        for (int i = 0; i < size; i++) {
            plains[i] = PlainText.of(column.values().get(i));
            for (String word : new java.util.TreeSet<>(Arrays.asList(plains[i].split(" ")))) {
                seenIn.merge(word, counts[i], Integer::sum);
            }
        }
        for (int i = 0; i < size; i++) {
            String plain = plains[i];
            if (plain.isEmpty()) {
                continue;
            }
            whole[i] = Key.hash(plain, 31);
            List<String> rarest = new ArrayList<>(new java.util.TreeSet<>(Arrays.asList(plain.split(" "))));
            rarest.sort(java.util.Comparator.<String>comparingInt(w -> seenIn.getOrDefault(w, 0))
                    .thenComparing(java.util.Comparator.naturalOrder()));
            for (int k = 0; k < Math.min(WORDS, rarest.size()); k++) {
                words[k][i] = Key.hash(rarest.get(k), 32);
                String w = rarest.get(k);
                begins[k][i] = w.length() < 4 ? 0 : Key.hash(w.substring(0, 4), 33);
            }
            Sketches.of(plain, 3, bands, i);
        }
        add(name + ", whole", f, false, spread(column, whole));
        add(name + ", rarest words", f, false, spread(column, words));
        add(name + ", beginnings of the rarest words", f, false, spread(column, begins));
        for (int b = 0; b < bands.length; b++) {
            keys.add(new Key(name + ", letter sequences, sketch " + (b + 1), f, f, true, spread(column, bands[b])));
        }
    }

    private void single(String name, Column column, IntUnaryOperator of) {
        int f = family++;
        int[] values = new int[column.values().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Key.hash(of.applyAsInt(i), 41);
        }
        add(name, f, false, spread(column, values));
    }

    private void add(String name, int f, boolean alone, Key.Slot[] slots) {
        keys.add(new Key(name, f, f, alone, slots));
    }

    private static Key.Slot[] spread(Column column, int[]... ofValue) {
        Key.Slot[] slots = new Key.Slot[ofValue.length];
        for (int s = 0; s < slots.length; s++) {
            slots[s] = new Key.Slot(column.codes(), ofValue[s]);
        }
        return slots;
    }
}

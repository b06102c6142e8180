package toll.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes tables of persons in Latin script with known truth, of any size and with the same share of duplicates at every
 * size: each person stands in one to six records, with slips of the pen, nicknames, moved places, swapped day and
 * month, and blanks. Names are drawn by rank from syllables, so that a larger table has more different names, as real
 * lists have. Nobody in it exists.
 *
 * <p>{@code PersonTables RECORDS SEED FILE} writes unique_id, first_name, surname, dob, birth_place, postcode, email,
 * occupation, cluster.
 */
public final class PersonTables {
    private static final String HEADER =
            "unique_id,first_name,surname,dob,birth_place,postcode,email,occupation,cluster\n";
    private static final String[] ONSETS = {
        "b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "r", "s", "st", "t", "th",
        "v", "w"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ea", "ie", "ou"};
    private static final String[] CODAS = {"n", "r", "l", "s", "t", "m", "ck", "nd", "rt", "ll", "x", ""};
    private static final String[] ENDINGS = {"son", "ley", "ton", "man", "field", "er", "wood", "ford", "s", "well"};
    private static final String[] HOSTS = {"post.example", "mail.example", "letters.example", "box.example"};
    private static final String[] TRADES = {
        "baker",
        "nurse",
        "teacher",
        "driver",
        "farmer",
        "clerk",
        "mason",
        "weaver",
        "painter",
        "smith",
        "sailor",
        "miner",
        "tailor",
        "printer",
        "doctor",
        "lawyer",
        "priest",
        "soldier",
        "cook",
        "gardener"
    };
    private static final int FORENAMES = 3_000;
    private static final int[] SIZES = {1, 1, 1, 2, 2, 3, 4, 6};

    private final SplittableRandom random;
    private final int surnames;
    private final int places;
    private int written;

    private PersonTables(int records, long seed) {
        this.random = new SplittableRandom(seed);
        this.surnames = (int) Math.max(2_000, 40 * Math.sqrt(records));
        this.places = (int) Math.max(200, 3 * Math.sqrt(records));
    }

    public static void main(String[] args) throws IOException {
        write(Integer.parseInt(args[0]), Long.parseLong(args[1]), Path.of(args[2]));
    }

    /** Writes exactly this many records. */
    static void write(int records, long seed, Path file) throws IOException {
        PersonTables tables = new PersonTables(records, seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int person = 0; tables.written < records; person++) {
                tables.person(person, records, out);
            }
        }
    }

    private void person(int number, int records, BufferedWriter out) throws IOException {
        String forename = forename(ranked(FORENAMES, 2.6));
        String surname = surname(ranked(surnames, 2.0));
        LocalDate born = LocalDate.of(1920, 1, 1).plusDays(random.nextInt(29_000));
        String place = place(ranked(places, 1.8));
        String postcode = postcode(random.nextInt(Math.max(500, records / 12)));
        String email = forename + "." + surname + (random.nextInt(3) == 0 ? String.valueOf(random.nextInt(100)) : "")
                + "@" + HOSTS[random.nextInt(HOSTS.length)];
        String trade = TRADES[ranked(TRADES.length, 1.5)];
        int size = SIZES[random.nextInt(SIZES.length)];
        for (int k = 0; k < size && written < records; k++) {
            boolean clean = k == 0;
            String code = clean || !chance(12) ? postcode : postcode(random.nextInt(Math.max(500, records / 12)));
            out.write("p" + written++ + ','
                    + value(clean ? forename : briefer(slip(forename, 12)), 40) + ','
                    + value(clean ? surname : slip(surname, 10), 50) + ','
                    + value(clean ? born.toString() : date(born), 12) + ','
                    + value(clean ? place : slip(place, 15), 10) + ','
                    + value(code, 8) + ','
                    + value(clean ? email : slip(email, 8), 6) + ','
                    + value(chance(15) ? TRADES[random.nextInt(TRADES.length)] : trade, 3) + ','
                    + number + '\n');
        }
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** Blank once in so many. */
    private String value(String value, int oneIn) {
        return chance(oneIn) ? "" : value;
    }

    private int ranked(int n, double steep) {
        return (int) (n * Math.pow(random.nextDouble(), steep));
    }

    private String briefer(String name) {
        return name.length() > 4 && chance(15) ? name.substring(0, chance(3) ? 1 : 3) : name;
    }

    private String date(LocalDate born) {
        return switch (random.nextInt(24)) {
            case 0 -> born.plusDays(random.nextInt(60) - 30L).toString();
            case 1 -> born.plusYears(random.nextInt(5) - 2L).toString();
            case 2 ->
                born.getDayOfMonth() <= 12
                        ? String.format(
                                Locale.ROOT, "%d-%02d-%02d", born.getYear(), born.getDayOfMonth(), born.getMonthValue())
                        : born.toString();
            case 3 -> born.withDayOfMonth(1).withMonth(1).toString();
            default -> born.toString();
        };
    }

    private String slip(String text, int oneIn) {
        if (!chance(oneIn) || text.length() < 4) {
            return text;
        }
        return EnglishNames.slip(text, random);
    }

    private static String forename(int rank) {
        SplittableRandom own = new SplittableRandom(1_000_003L * rank + 1);
        return syllable(own) + VOWELS[own.nextInt(5)] + CODAS[own.nextInt(CODAS.length)];
    }

    private static String surname(int rank) {
        SplittableRandom own = new SplittableRandom(1_000_033L * rank + 2);
        String stem = syllable(own) + (own.nextInt(3) == 0 ? "" : syllable(own));
        return stem + ENDINGS[own.nextInt(ENDINGS.length)];
    }

    private static String place(int rank) {
        SplittableRandom own = new SplittableRandom(1_000_037L * rank + 3);
        return syllable(own) + syllable(own) + (own.nextBoolean() ? " on " + syllable(own) : "by");
    }

    private static String postcode(int number) {
        SplittableRandom own = new SplittableRandom(1_000_039L * number + 4);
        return "" + (char) ('a' + own.nextInt(26)) + (char) ('a' + own.nextInt(26)) + (1 + own.nextInt(20)) + " "
                + own.nextInt(10) + (char) ('a' + own.nextInt(26)) + (char) ('a' + own.nextInt(26));
    }

    private static String syllable(SplittableRandom own) {
        return ONSETS[own.nextInt(ONSETS.length)]
                + VOWELS[own.nextInt(VOWELS.length)]
                + CODAS[own.nextInt(CODAS.length)];
    }
}

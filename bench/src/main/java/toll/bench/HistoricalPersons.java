package toll.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes records of historical persons with known truth: three to twenty-one records a person, heavy corruption, short
 * forms and titles for names, names turned around, birth dates, postcodes and occupations often missing, places and
 * postcodes that change with a move. Nobody in it exists. The shares of what is missing and the sizes are those published
 * for Splink's historical_50k; how often fields are wrong is set so that the blocking rules that Splink publishes for it
 * find the share of true pairs that they are known to find there (two thirds).
 *
 * <p>{@code HistoricalPersons RECORDS SEED FILE} writes id, cluster, full_name, first_name, surname, dob, birth_place,
 * postcode, gender, occupation.
 */
public final class HistoricalPersons {
    private static final String HEADER =
            "id,cluster,full_name,first_name,surname,dob,birth_place,postcode,gender,occupation";
    private static final String[] OCCUPATIONS = {
        "politician", "writer", "cricketer", "painter", "clergyman", "lawyer", "military officer", "actor", "poet",
        "architect", "physician", "engineer", "composer", "botanist", "footballer", "merchant", "historian", "judge",
        "journalist", "explorer", "sculptor", "banker", "chemist", "teacher", "printer", "naturalist", "surgeon",
        "photographer", "diplomat", "astronomer", "novelist", "organist", "geologist", "publisher", "theologian",
                "rower"
    };
    private static final String[] TITLES = {
        "1st baron", "2nd earl of", "3rd baronet", "sir", "lord", "dame", "the elder"
    };
    private static final int PLACES = 420;
    private static final int AREAS = 90;

    private record Place(String name, int area, int[] near) {}

    private record Life(
            String[] given,
            String second,
            String family,
            String title,
            LocalDate born,
            int place,
            int district,
            int sector,
            String unit,
            boolean woman,
            int occupation) {}

    private final SplittableRandom random;
    private final EnglishNames names;
    private final List<Place> places = new ArrayList<>();

    private HistoricalPersons(long seed) {
        this.random = new SplittableRandom(seed);
        this.names = new EnglishNames(random);
        for (int i = 0; i < PLACES; i++) {
            int area = random.nextInt(AREAS);
            places.add(
                    new Place(names.family() + (random.nextInt(3) == 0 ? " " + names.family() : ""), area, new int[] {
                        random.nextInt(PLACES), random.nextInt(PLACES), random.nextInt(PLACES)
                    }));
        }
    }

    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[2]), of(Integer.parseInt(args[0]), Long.parseLong(args[1])));
    }

    /** About this many lines of CSV behind a header; the second column is the person. */
    static List<String> of(int records, long seed) {
        HistoricalPersons made = new HistoricalPersons(seed);
        List<String> lines = new ArrayList<>(records + 32);
        lines.add(HEADER);
        for (int person = 0; lines.size() <= records; person++) {
            made.person(person, lines);
        }
        return lines;
    }

    private void person(int number, List<String> lines) {
        boolean woman = random.nextInt(6) == 0;
        int year = 1550 + (int) (400 * Math.pow(random.nextDouble(), 0.6));
        Life life = new Life(
                names.given(woman),
                random.nextInt(3) == 0 ? names.given(woman)[0] : "",
                names.family(),
                random.nextInt(7) == 0 ? TITLES[random.nextInt(TITLES.length)] + " " + names.family() : "",
                LocalDate.of(year, 1, 1).plusDays(random.nextInt(365)),
                names.ranked(PLACES),
                1 + random.nextInt(20),
                random.nextInt(10),
                "" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)),
                woman,
                names.ranked(OCCUPATIONS.length));
        int copies = 3 + (int) (19 * Math.pow(random.nextDouble(), 1.6));
        for (int c = 0; c < copies; c++) {
            // The first record is as the person was; of the others some are nearly right and some are bad throughout.
            double harm = c == 0 ? 0 : 0.25 + 1.5 * random.nextDouble();
            lines.add("p" + number + "-" + c + "," + number + "," + line(life, harm));
        }
    }

    private boolean happens(double rate, double harm) {
        return random.nextDouble() < rate * harm;
    }

    private String line(Life life, double harm) {
        String first = life.given[0];
        String last = life.family;
        if (happens(0.22, harm) && life.given.length > 1) {
            first = life.given[1 + random.nextInt(life.given.length - 1)];
        } else if (happens(0.06, harm) && !life.second.isEmpty()) {
            first = life.second;
        } else if (happens(0.05, harm)) {
            first = first.substring(0, 1);
        } else if (happens(0.10, harm)) {
            first = EnglishNames.slip(first, random);
        }
        if (happens(0.16, harm)) {
            last = EnglishNames.slip(last, random);
        } else if (happens(0.5, harm) && !life.title.isEmpty()) {
            last = life.title.substring(life.title.lastIndexOf(' ') + 1);
        } else if (happens(0.03, harm)) {
            last = names.family();
        }
        if (happens(0.04, harm)) {
            String turned = first;
            first = last;
            last = turned;
        }
        if (happens(0.02, harm)) {
            first = "";
        }
        String middle = life.second.isEmpty() || random.nextInt(2) == 0 ? "" : life.second + " ";
        String title = life.title.isEmpty() || random.nextInt(3) > 0 ? "" : life.title + " ";
        String whole = (title + first + " " + middle + last).strip();
        String[] where = where(life, harm);
        String occupation = random.nextDouble() < 0.5
                ? ""
                : OCCUPATIONS[happens(0.2, harm) ? names.ranked(OCCUPATIONS.length) : life.occupation];
        return String.join(
                ",",
                whole,
                first,
                last,
                born(life, harm),
                where[0],
                where[1],
                life.woman ? "female" : "male",
                occupation);
    }

    private String born(Life life, double harm) {
        if (random.nextDouble() < 0.22) {
            return "";
        }
        LocalDate born = life.born;
        if (happens(0.12, harm)) {
            born = LocalDate.of(born.getYear(), 1, 1);
        } else if (happens(0.08, harm)) {
            born = born.plusDays(random.nextInt(60) - 30L);
        } else if (happens(0.08, harm)) {
            born = born.plusYears(random.nextInt(21) - 10L);
        } else if (happens(0.10, harm)) {
            char[] digits = born.toString().toCharArray();
            int at = new int[] {2, 3, 6, 9}[random.nextInt(4)];
            digits[at] = (char) ('0' + random.nextInt(10));
            return new String(digits);
        }
        return born.toString();
    }

    /** Place and postcode move together more often than not. */
    private String[] where(Life life, double harm) {
        Place place = places.get(life.place);
        int district = life.district;
        int sector = life.sector;
        String unit = life.unit;
        if (happens(0.20, harm)) {
            place = places.get(place.near[random.nextInt(3)]);
            district = 1 + random.nextInt(20);
            sector = random.nextInt(10);
            unit = "qz";
        } else if (happens(0.30, harm)) {
            sector = random.nextInt(10);
            unit = "" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26));
            district = random.nextInt(2) == 0 ? 1 + random.nextInt(20) : district;
        }
        String area = "" + (char) ('a' + place.area % 26) + (char) ('a' + place.area / 26 * 3 + place.area % 5);
        String code = area + district + " " + sector + unit;
        if (happens(0.05, harm)) {
            code = EnglishNames.slip(code, random);
        }
        String named = happens(0.06, harm) ? EnglishNames.slip(place.name, random) : place.name;
        return new String[] {happens(0.08, harm) ? "" : named, random.nextDouble() < 0.23 ? "" : code};
    }
}

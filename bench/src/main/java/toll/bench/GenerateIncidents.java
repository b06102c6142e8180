package toll.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Writes a table of made-up incidents in Toll's own form: {@code GenerateIncidents FILE ROWS [SEED]}. The same arguments
 * give the same bytes. Shares follow the real tables roughly: a tenth of the counts unknown, a fifth without coordinates.
 */
public final class GenerateIncidents {
    private static final String[] PLACES = {
        "Northbridge",
        "Oldmill",
        "Saltford",
        "Ashdale",
        "Greywater",
        "Highcross",
        "Longmoor",
        "Redhill",
        "Stonefield",
        "Westgate",
        "Millbrook",
        "Fairview"
    };
    private static final String[] GOVERNORATES = {"North", "South", "East", "West", "Centre", "Coast", "River", "Plain"
    };
    private static final String[] ACTORS = {
        "us-led-coalition", "russia", "syrian-government", "turkey", "us-led-coalition;russia", "isil"
    };
    private static final String[] GRADES = {"confirmed", "fair", "fair", "weak", "contested", "contested", "discounted"
    };
    private static final String[] PRECISIONS = {"village", "town", "city", "neighbourhood", "street", "within_100m"};
    private static final String[] STATUS = {"declared", "likely", "contested", "single-source", ""};
    private static final int DAYS = 4_000;

    private GenerateIncidents() {}

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Long.parseLong(args[1]), args.length > 2 ? Long.parseLong(args[2]) : 1);
    }

    static void write(Path file, long rows, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        LocalDate first = LocalDate.of(2014, 1, 1);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(
                    "source,key,codes,date,place,governorate,country,lat,lon,precision,actors,means,strike_status,grade,"
                            + "harm_reported,killed_civilian_min,killed_civilian_max,injured_civilian_min,injured_civilian_max,"
                            + "killed_child_min,killed_child_max,published,url\n");
            StringBuilder row = new StringBuilder(300);
            for (long i = 1; i <= rows; i++) {
                row.setLength(0);
                LocalDate day = first.plusDays(random.nextInt(DAYS));
                row.append("generated,G")
                        .append(i)
                        .append(",G")
                        .append(i)
                        .append(',')
                        .append(day)
                        .append(',');
                row.append(pick(PLACES, random))
                        .append(' ')
                        .append(random.nextInt(400))
                        .append(',');
                row.append(pick(GOVERNORATES, random)).append(",Madeland,");
                if (random.nextInt(5) > 0) {
                    row.append(degrees(32, random))
                            .append(',')
                            .append(degrees(36, random))
                            .append(',');
                    row.append(pick(PRECISIONS, random));
                } else {
                    row.append(",,");
                }
                row.append(',')
                        .append(pick(ACTORS, random))
                        .append(",airstrike,")
                        .append(pick(STATUS, random));
                row.append(',').append(pick(GRADES, random)).append(",yes,");
                range(row, 20, random);
                range(row, 40, random);
                range(row, 5, random);
                row.append(day.plusDays(random.nextInt(30)))
                        .append(",https://example.org/incidents/g")
                        .append(i);
                out.append(row).append('\n');
            }
        }
    }

    private static String pick(String[] from, SplittableRandom random) {
        return from[random.nextInt(from.length)];
    }

    private static String degrees(int from, SplittableRandom random) {
        return from + random.nextInt(5) + "." + (100_000 + random.nextInt(900_000));
    }

    private static void range(StringBuilder row, int most, SplittableRandom random) {
        if (random.nextInt(10) == 0) {
            row.append(",,");
            return;
        }
        int low = random.nextInt(most);
        row.append(low).append(',').append(low + random.nextInt(most)).append(',');
    }
}

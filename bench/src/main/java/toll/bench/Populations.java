package toll.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of people who are not asked for: made ones of the world and the United States, real ones read where they lie. */
final class Populations {
    private Populations() {}

    /** Made persons of one country, or of all when the country is empty; a third have a middle name or initial. */
    static List<String> made(String country, int n, long seed) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Populations.class.getResourceAsStream("world-names.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] row = line.split("\t", -1);
                if (!line.startsWith("#") && (country.isEmpty() || row[0].equals(country))) {
                    rows.add(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Random random = new Random(seed);
        List<String> out = new ArrayList<>(n);
        while (out.size() < n) {
            String[] row = rows.get(random.nextInt(rows.size()));
            String[] given = row[1].split(" ", -1);
            String[] family = row[2].split(" ", -1);
            String middle = switch (random.nextInt(6)) {
                case 0 -> " " + given[random.nextInt(given.length)];
                case 1 -> " " + (char) ('A' + random.nextInt(26)) + ".";
                default -> "";
            };
            out.add(given[random.nextInt(given.length)] + middle + " " + family[random.nextInt(family.length)]);
        }
        return out;
    }

    /** Made names as a legislature writes them: middle initials, a short name in quotation marks, Jr. or III, family name first. */
    static List<String> legislators(int n, long seed) {
        Random random = new Random(seed);
        List<String> out = new ArrayList<>(n);
        for (String name : made("us", n, seed + 1)) {
            String[] words = name.split(" ", -1);
            String family = words[words.length - 1];
            String middle = words.length > 2 ? words[1] : (char) ('A' + random.nextInt(26)) + ".";
            String suffix = random.nextInt(8) == 0 ? (random.nextBoolean() ? ", Jr." : " III") : "";
            out.add(
                    switch (random.nextInt(4)) {
                        case 0 -> family + ", " + words[0] + " " + middle;
                        case 1 ->
                            words[0] + " “" + words[0].substring(0, Math.min(3, words[0].length())) + "” " + family;
                        default -> words[0] + " " + middle + " " + family + suffix;
                    });
        }
        return out;
    }

    /** Distinct names of the ministry list of July 2024. */
    static List<String> ministry() throws IOException {
        Pattern name = Pattern.compile("\"name\":\"([^\"]*)\"");
        LinkedHashSet<String> out = new LinkedHashSet<>();
        for (String line : SharedData.lines("persons/gaza-moh/2024-07-18.json.gz")) {
            Matcher m = name.matcher(line);
            while (m.find()) {
                out.add(m.group(1));
            }
        }
        return List.copyOf(out);
    }

    /** Distinct names of the VDC list, the unidentified left out. */
    static List<String> vdc() throws IOException {
        LinkedHashSet<String> out = new LinkedHashSet<>();
        List<String> lines = SharedData.lines("persons/vdc-syria/vdc_dev.csv.gz");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 3);
            if (cells.length == 3
                    && !cells[1].isBlank()
                    && !cells[1].contains("nidentified")
                    && cells[0].matches("\\d+")) {
                out.add(cells[1].replace("\"", ""));
            }
        }
        return List.copyOf(out);
    }
}

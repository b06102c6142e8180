package toll.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Made tables with known truth, built like public ones that were never looked at: {@code names} like RLdata10000 (names and
 * birth dates with typing errors, a tenth of the records a duplicate), {@code papers} like DBLP-ACM (two clean
 * bibliographies that cite the same papers differently), {@code recordings} like MusicBrainz 20K (five clean sources).
 *
 * <p>{@code MadeTables names|papers|recordings RECORDS SEED FILE} writes id, source, truth and the fields.
 */
public final class MadeTables {
    private static final String[] NOUNS = {
        "query",
        "index",
        "stream",
        "graph",
        "cache",
        "join",
        "schema",
        "cluster",
        "transaction",
        "view",
        "cube",
        "tree",
        "pattern",
        "workload",
        "storage",
        "relation",
        "object",
        "document",
        "sequence",
        "rule",
        "sample",
        "mediator",
        "log"
    };
    private static final String[] ADJECTIVES = {
        "efficient", "adaptive", "scalable", "incremental", "temporal", "spatial", "parallel", "distributed",
                "approximate",
        "declarative", "semantic", "optimal", "dynamic", "secure", "mobile", "active", "deductive", "multidimensional"
    };
    private static final String[] FORMS = {
        "A survey of %s %s methods",
        "%s %s processing for large %ss",
        "On the complexity of %s %s maintenance",
        "Towards %s %s optimization",
        "%s: a %s %s system",
        "Mining %s %ss from %s data",
        "%s %s evaluation over %ss"
    };
    private static final String[][] VENUES = {
        {"SIGMOD Conference", "International Conference on Management of Data"},
        {"VLDB", "Very Large Data Bases"},
        {"SIGMOD Record", "ACM SIGMOD Record"},
        {"VLDB J.", "The VLDB Journal"},
        {"ACM Trans. Database Syst.", "ACM Transactions on Database Systems (TODS)"}
    };
    private static final String[] LANGUAGES = {"English", "German", "French", "Spanish", "Japanese"};

    private final SplittableRandom random;
    private final EnglishNames names;
    private final List<String> lines = new ArrayList<>();

    private MadeTables(long seed) {
        this.random = new SplittableRandom(seed);
        this.names = new EnglishNames(random);
    }

    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[3]), of(args[0], Integer.parseInt(args[1]), Long.parseLong(args[2])));
    }

    /** About this many lines of CSV behind a header. */
    static List<String> of(String kind, int records, long seed) {
        MadeTables made = new MadeTables(seed);
        String header = switch (kind) {
            case "names" -> made.names(records);
            case "papers" -> made.papers(records);
            case "recordings" -> made.recordings(records);
            default -> throw new IllegalArgumentException("names, papers or recordings, not " + kind);
        };
        Collections.shuffle(made.lines, new Random(seed));
        made.lines.add(0, header);
        return made.lines;
    }

    private boolean happens(double rate) {
        return random.nextDouble() < rate;
    }

    private void line(String source, int truth, String... values) {
        lines.add("r" + lines.size() + "," + source + "," + truth + "," + String.join(",", values));
    }

    /** One record in ten is a duplicate with one to three slips. */
    private String names(int records) {
        for (int p = 0; lines.size() < records; p++) {
            boolean woman = random.nextBoolean();
            String[] one = {
                names.given(woman)[0],
                names.family(),
                "" + (1915 + random.nextInt(85)),
                "" + (1 + random.nextInt(12)),
                "" + (1 + random.nextInt(28))
            };
            line("list", p, one);
            if (happens(1 / 9.0)) {
                String[] two = one.clone();
                int slips = 1 + random.nextInt(2) + random.nextInt(2);
                for (int s = 0; s < slips; s++) {
                    int f = random.nextInt(5);
                    two[f] = switch (f) {
                        case 0, 1 -> EnglishNames.slip(two[f], random);
                        case 2 -> "" + (Integer.parseInt(two[2]) + random.nextInt(21) - 10);
                        case 3 -> "" + (1 + random.nextInt(12));
                        default -> "" + (1 + random.nextInt(28));
                    };
                }
                line("list", p, two);
            }
        }
        return "id,source,truth,given,family,year,month,day";
    }

    private String word(String[] from) {
        return from[random.nextInt(from.length)];
    }

    /** A paper stands in both bibliographies nine times in ten; some have twins: another year's paper of nearly the same title. */
    private String papers(int records) {
        for (int p = 0; lines.size() < records; p++) {
            String title = happens(0.06)
                    ? (happens(0.5) ? "Editorial" : "Guest editor's introduction")
                    : String.format(word(FORMS), word(ADJECTIVES), word(NOUNS), word(NOUNS))
                            + (happens(0.5) ? " in " + word(ADJECTIVES) + " " + word(NOUNS) + " databases" : "");
            int writers = 1 + random.nextInt(4);
            List<String> full = new ArrayList<>();
            List<String> brief = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                String given = names.given(happens(0.3))[0];
                String family = names.family();
                full.add(given + " " + family);
                brief.add((happens(0.4) ? given.substring(0, 1) + "." : given) + " " + family);
            }
            String[] venue = VENUES[random.nextInt(VENUES.length)];
            int year = 1994 + random.nextInt(10);
            line("one", p, title, String.join("; ", full), venue[0], "" + year);
            if (happens(0.9)) {
                if (happens(0.3)) {
                    Collections.reverse(brief);
                }
                line(
                        "two",
                        p,
                        happens(0.15) ? EnglishNames.slip(title, random) : title.toLowerCase(java.util.Locale.ROOT),
                        happens(0.05) ? "" : String.join("; ", brief),
                        venue[1],
                        "" + year);
            }
        }
        return "id,source,truth,title,authors,venue,year";
    }

    /** Half of the recordings stand in two to five of five sources; titles with the artist or the number in them, gaps. */
    private String recordings(int records) {
        for (int p = 0; lines.size() < records; p++) {
            String artist = names.given(happens(0.4))[0] + " " + names.family();
            String album = word(ADJECTIVES) + " " + names.family();
            String title = happens(0.3) ? word(NOUNS) : word(ADJECTIVES) + " " + word(NOUNS) + " " + names.family();
            int number = 1 + random.nextInt(14);
            int seconds = 120 + random.nextInt(240);
            int year = 1960 + random.nextInt(55);
            String language = LANGUAGES[names.ranked(LANGUAGES.length)];
            int copies = happens(0.5) ? 1 : 2 + random.nextInt(4);
            int first = random.nextInt(5);
            for (int c = 0; c < copies; c++) {
                int source = (first + c) % 5;
                String shown = happens(0.1) ? EnglishNames.slip(title, random) : title;
                shown = switch (source) {
                    case 1 -> artist + " - " + shown;
                    case 2 -> String.format("%03d-%s", number, shown);
                    case 3 -> happens(0.3) ? shown + " (live)" : shown;
                    default -> shown;
                };
                line(
                        "s" + source,
                        p,
                        shown,
                        happens(0.15) ? "" : happens(0.1) ? EnglishNames.slip(artist, random) : artist,
                        happens(0.15) ? "" : happens(0.1) ? EnglishNames.slip(album, random) : album,
                        happens(0.2) ? "" : "" + number,
                        happens(0.2) ? "" : source == 4 ? "" + seconds * 1000 : "" + seconds,
                        happens(0.25) ? "" : source == 0 ? String.format("'%02d", year % 100) : "" + year,
                        happens(0.2) ? "" : source == 2 ? language.substring(0, 3) : language);
            }
        }
        return "id,source,truth,title,artist,album,number,length,year,language";
    }
}

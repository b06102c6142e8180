package toll.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Makes casualty lists with known truth: families with a nasab chain who are killed together, six sources with different
 * coverage, script and romanisation, omissions, slips of the pen, errors of age and date, and one source that copies
 * another. No person in it exists: common name parts are drawn by rank and put together by chance.
 *
 * <p>{@code CasualtyLists RECORDS SEED FILE} writes id, source, name, age, sex, died, place, truth.
 */
public final class CasualtyLists {
    /** Given names as a plain romanisation and in Arabic script, commonest first. */
    private static final String[] MEN = {
        "muhammad محمد",
        "ahmad احمد",
        "mahmud محمود",
        "ali علي",
        "ibrahim ابراهيم",
        "khalid خالد",
        "yusuf يوسف",
        "hasan حسن",
        "umar عمر",
        "husayn حسين",
        "abdullah عبدالله",
        "samir سمير",
        "mustafa مصطفى",
        "ismail اسماعيل",
        "said سعيد",
        "jamal جمال",
        "rami رامي",
        "bilal بلال",
        "adnan عدنان",
        "faris فارس",
        "nidal نضال",
        "tariq طارق",
        "walid وليد",
        "ziyad زياد",
        "karim كريم",
        "nasir ناصر",
        "anas انس",
        "hamza حمزة",
        "bashar بشار",
        "iyad اياد",
        "munir منير",
        "ghassan غسان",
        "marwan مروان",
        "fadi فادي",
        "qasim قاسم",
        "ratib راتب",
        "shakir شاكر",
        "wail وائل",
        "yahya يحيى",
        "zuhayr زهير",
        "luqman لقمان",
        "idris ادريس",
        "jabir جابر",
        "hatim حاتم",
        "sufyan سفيان",
        "rashid راشد",
        "badr بدر",
        "thair ثائر",
        "dawud داود",
        "musa موسى"
    };

    private static final String[] WOMEN = {
        "fatima فاطمة", "maryam مريم", "aya اية", "nur نور", "zaynab زينب", "amina امينة", "khadija خديجة",
                "hanan حنان",
        "iman ايمان", "rana رنا", "sara سارة", "huda هدى", "salma سلمى", "layla ليلى", "samira سميرة", "wafa وفاء",
        "dina دينا", "rim ريم", "suad سعاد", "nadia نادية", "lina لينا", "halima حليمة", "jamila جميلة", "basma بسمة",
        "raghad رغد", "shahd شهد", "tasnim تسنيم", "yasmin ياسمين", "zahra زهرة", "amal امل"
    };

    /** Stems from which family names are made by a prefix and an ending. */
    private static final String[] STEMS = {
        "najjar نجار",
        "haddad حداد",
        "khatib خطيب",
        "masri مصري",
        "hamdan حمدان",
        "saqqa سقا",
        "bakri بكري",
        "turkman تركمان",
        "sabbagh صباغ",
        "qasir قصير",
        "tawil طويل",
        "zayn زين",
        "hilal هلال",
        "jabr جبر",
        "rifai رفاعي",
        "asmar اسمر",
        "dib ديب",
        "nimr نمر",
        "kurd كرد",
        "halabi حلبي",
        "homsi حمصي",
        "shami شامي",
        "raqawi رقاوي",
        "furati فراتي",
        "bustani بستاني",
        "qadi قاضي",
        "sayegh صايغ",
        "farra فرا",
        "attar عطار",
        "dabbas دباس",
        "sharif شريف",
        "mansur منصور",
        "salim سليم",
        "ghanim غانم",
        "shahin شاهين",
        "barakat بركات",
        "darwish درويش",
        "jundi جندي",
        "khalaf خلف",
        "rajab رجب"
    };

    private static final String[][] BEFORE = {{"", ""}, {"al-", "ال"}, {"abu ", "ابو "}};
    private static final String[][] BEHIND = {{"", ""}, {"in", "ين"}, {"awi", "اوي"}, {"ani", "اني"}};
    private static final String[] PLACES = {
        "Karmat",
        "Tell Asfar",
        "Dayr Ward",
        "Nahr Zayt",
        "Bab Sharq",
        "Jisr Hajar",
        "Ayn Qasab",
        "Burj Rih",
        "Suq Tahta",
        "Wadi Shams",
        "Qasr Milh",
        "Rawda",
        "Hara Gharb",
        "Marj Nahl",
        "Tall Dibs",
        "Khan Harir"
    };

    /** Coverage, script (0 Arabic, 1 to 3 romanisations), rate of slips and of omissions. */
    private record Source(String name, double coverage, int script, double slips, double omissions) {}

    private static final Source[] SOURCES = {
        new Source("ministry", 0.62, 0, 0.03, 0.05),
        new Source("monitor", 0.48, 0, 0.05, 0.25),
        new Source("english", 0.40, 1, 0.06, 0.30),
        new Source("french", 0.28, 2, 0.06, 0.30),
        new Source("turkish", 0.22, 3, 0.08, 0.35)
    };

    private static final double COPIED = 0.55;

    private record Victim(
            String[] given,
            String[] father,
            String[] grandfather,
            String[] family,
            boolean woman,
            int age,
            LocalDate died,
            String place,
            int number) {}

    private final SplittableRandom random;

    private CasualtyLists(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static void main(String[] args) throws IOException {
        int records = Integer.parseInt(args[0]);
        List<String> lines = of(records, Long.parseLong(args[1]));
        Files.write(Path.of(args[2]), lines);
    }

    /** About this many lines of CSV behind a header; the last column is the person. */
    static List<String> of(int records, long seed) {
        return new CasualtyLists(seed).lists(records);
    }

    private List<String> lists(int records) {
        List<String> lines = new ArrayList<>(records + 16);
        lines.add("id,source,name,age,sex,died,place,truth");
        int person = 0;
        while (lines.size() <= records) {
            LocalDate died = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(1460));
            String place = PLACES[ranked(PLACES.length)];
            int families = 1 + random.nextInt(3);
            for (int f = 0; f < families; f++) {
                String[] family = family();
                String[] father = pair(MEN);
                String[] grandfather = pair(MEN);
                int killed = random.nextInt(3) == 0 ? 2 + random.nextInt(5) : 1;
                Set<String> siblings = new HashSet<>();
                for (int k = 0; k < killed; k++) {
                    boolean woman = random.nextInt(100) < 38;
                    String[] given = pair(woman ? WOMEN : MEN);
                    while (!siblings.add(given[0])) {
                        given = pair(woman ? WOMEN : MEN);
                    }
                    Victim victim = new Victim(
                            given,
                            father,
                            grandfather,
                            family,
                            woman,
                            killed > 1 ? random.nextInt(30) : 10 + random.nextInt(60),
                            died,
                            place,
                            person++);
                    report(victim, lines);
                }
            }
        }
        return lines;
    }

    private void report(Victim victim, List<String> lines) {
        for (Source source : SOURCES) {
            if (random.nextDouble() >= source.coverage) {
                continue;
            }
            String line = line(victim, source);
            lines.add("r" + lines.size() + "," + source.name + "," + line + "," + victim.number);
            if (source.script == 1 && random.nextDouble() < COPIED) {
                lines.add("r" + lines.size() + ",copyist," + line + "," + victim.number);
            }
        }
    }

    private String line(Victim v, Source s) {
        boolean brief = random.nextDouble() < s.omissions;
        String name = spelled(v.given, s);
        if (!brief || random.nextBoolean()) {
            name += " " + spelled(v.father, s);
        }
        if (!brief) {
            name += random.nextDouble() < 0.6 ? " " + spelled(v.grandfather, s) : "";
        }
        name += " " + spelled(v.family, s);
        int age = v.age + (random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 0) + (random.nextInt(40) == 0 ? 5 : 0);
        String ageText = random.nextDouble() < 0.15 + s.omissions / 2 ? "" : String.valueOf(Math.max(0, age));
        String sex = random.nextDouble() < 0.05 ? "" : v.woman ? "f" : "m";
        LocalDate died = random.nextInt(6) == 0 ? v.died.plusDays(random.nextInt(5) - 1L) : v.died;
        String diedText = random.nextDouble() < s.omissions / 4 ? "" : died.toString();
        String place = random.nextDouble() < 0.2 ? "" : v.place;
        return name + "," + ageText + "," + sex + "," + diedText + "," + place;
    }

    /** Ranks as names have them: the first is much commoner than the last. */
    private int ranked(int n) {
        return (int) (n * Math.pow(random.nextDouble(), 2.2));
    }

    private String[] pair(String[] from) {
        return from[ranked(from.length)].split(" ");
    }

    private String[] family() {
        String[] stem = STEMS[ranked(STEMS.length)].split(" ");
        String[] before = BEFORE[random.nextInt(BEFORE.length)];
        String[] behind = BEHIND[random.nextInt(BEHIND.length)];
        return new String[] {before[0] + stem[0] + behind[0], before[1] + stem[1] + behind[1]};
    }

    private String spelled(String[] part, Source s) {
        String text = switch (s.script) {
            case 0 -> part[1];
            case 1 -> part[0].replace("uh", "oh").replace("ay", "ai").replace("aw", "ow");
            case 2 ->
                part[0].replace("u", "ou")
                        .replace("sh", "ch")
                        .replace("j", "dj")
                        .replace("q", "k");
            default ->
                part[0].replace("q", "k").replace("w", "v").replace("kh", "h").replace("j", "c");
        };
        if (random.nextDouble() < s.slips && text.length() > 4) {
            int at = 1 + random.nextInt(text.length() - 2);
            text = random.nextBoolean()
                    ? text.substring(0, at) + text.substring(at + 1)
                    : text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        }
        return s.script == 0 ? text : titled(text);
    }

    private static String titled(String text) {
        int at = text.startsWith("al-") ? 3 : text.startsWith("abu ") ? 4 : 0;
        return at == 0
                ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
                : text.substring(0, 1).toUpperCase(Locale.ROOT)
                        + text.substring(1, at)
                        + text.substring(at, at + 1).toUpperCase(Locale.ROOT)
                        + text.substring(at + 1);
    }
}

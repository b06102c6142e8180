package toll.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Names from which people are made up: common English name parts, their short forms, and family names built from stems. */
final class EnglishNames {
    /** A given name, commonest first, and its short forms. */
    private static final String[] MEN = {
        "john jack johnny",
        "william will bill billy",
        "thomas tom tommy",
        "george geo",
        "james jim jimmy jamie",
        "charles charlie chas",
        "henry harry hal",
        "robert rob bob bobby",
        "edward ed ted ned",
        "richard dick rich",
        "joseph joe jos",
        "arthur art",
        "frederick fred freddie",
        "alfred alf",
        "samuel sam",
        "francis frank",
        "walter wat walt",
        "david dave davy",
        "alexander alec sandy alex",
        "benjamin ben",
        "daniel dan danny",
        "peter pete",
        "philip phil",
        "albert bert",
        "edwin",
        "ernest ernie",
        "hugh hughie",
        "andrew andy",
        "stephen steve",
        "michael mick mike",
        "herbert bert",
        "matthew matt",
        "edmund ned",
        "patrick pat paddy",
        "nicholas nick",
        "christopher kit chris",
        "anthony tony",
        "harold harry",
        "reginald reg",
        "lawrence larry",
        "isaac ike",
        "simon",
        "ralph",
        "martin",
        "leonard len",
        "jonathan jon",
        "ambrose",
        "augustus gus",
        "cecil",
        "bernard",
        "lewis lew",
        "oliver noll",
        "percy",
        "roger hodge",
        "sidney sid",
        "theodore theo",
        "vincent vin",
        "gilbert gil",
        "horace",
        "humphrey",
        "jacob jake",
        "abraham abe",
        "archibald archie",
        "godfrey",
        "timothy tim",
        "roland",
        "silas",
        "tobias toby",
        "valentine val",
        "zachary zach",
        "barnaby",
        "clement clem",
        "denis",
        "ellis",
        "giles",
        "josiah"
    };

    private static final String[] WOMEN = {
        "mary molly polly",
        "elizabeth eliza betty beth lizzie",
        "ann nancy annie",
        "sarah sally",
        "jane jenny",
        "margaret maggie peggy meg",
        "alice",
        "ellen nell nellie",
        "emma em",
        "catherine kate kitty cathy",
        "florence flo",
        "edith edie",
        "charlotte lottie",
        "martha patty",
        "hannah",
        "harriet hattie",
        "emily milly",
        "frances fanny",
        "dorothy dolly dot",
        "isabella bella",
        "louisa lou",
        "susan sue sukey",
        "rebecca becky",
        "caroline carrie",
        "lucy",
        "agnes",
        "eleanor nora nell",
        "rose rosie",
        "grace",
        "mabel",
        "beatrice bea",
        "winifred win",
        "helen",
        "julia",
        "matilda tilly",
        "rachel",
        "ruth",
        "sophia sophie",
        "amelia milly",
        "barbara babs",
        "constance connie",
        "gertrude gertie",
        "henrietta hetty",
        "judith judy",
        "philippa pip",
        "theresa tess",
        "ursula",
        "victoria vicky"
    };

    private static final String[] FAMILIES = {
        "smith",
        "jones",
        "williams",
        "brown",
        "taylor",
        "davies",
        "wilson",
        "evans",
        "thomas",
        "johnson",
        "roberts",
        "walker",
        "wright",
        "robinson",
        "thompson",
        "white",
        "hughes",
        "edwards",
        "green",
        "hall",
        "wood",
        "harris",
        "lewis",
        "martin",
        "jackson",
        "clarke",
        "clark",
        "turner",
        "hill",
        "scott",
        "cooper",
        "morris",
        "ward",
        "moore",
        "king",
        "watson",
        "baker",
        "harrison",
        "morgan",
        "patel",
        "young",
        "allen",
        "mitchell",
        "james",
        "anderson",
        "phillips",
        "lee",
        "bell",
        "parker",
        "davis",
        "bennett",
        "miller",
        "cook",
        "shaw",
        "cox",
        "collins",
        "marshall",
        "howard",
        "carter",
        "stewart",
        "murray",
        "hunt",
        "gray",
        "palmer",
        "mills",
        "webb",
        "butler",
        "fisher",
        "barker"
    };

    private static final String[] STEMS = {
        "ash", "beck", "black", "brad", "brig", "brook", "burn", "cald", "carl", "chad", "clif", "craw", "crom", "dal",
        "dan", "den", "dun", "east", "el", "fair", "far", "fern", "gar", "glen", "gold", "grim", "hal", "har", "hart",
        "hath", "hazel", "hol", "hor", "kel", "ken", "kirk", "lang", "lin", "long", "mar", "mel", "mid", "mil", "mor",
        "nor", "oak", "os", "pem", "pen", "pick", "raw", "red", "ridge", "rock", "rush", "sel", "sher", "stan", "thorn",
        "wal", "wake", "wes", "whit", "win", "wood"
    };
    private static final String[] ENDINGS = {
        "ton", "ley", "worth", "by", "ford", "ham", "well", "field", "bury", "wood", "more", "den", "burn", "man", "er",
        "s"
    };

    private final SplittableRandom random;
    private final List<String> families = new ArrayList<>(List.of(FAMILIES));

    EnglishNames(SplittableRandom random) {
        this.random = random;
        List<String> built = new ArrayList<>();
        for (String ending : ENDINGS) {
            for (String stem : STEMS) {
                built.add(stem + ending);
            }
        }
        SplittableRandom order = new SplittableRandom(7);
        while (!built.isEmpty()) {
            families.add(built.remove(order.nextInt(built.size())));
        }
    }

    /** A given name and its short forms; the first is the name itself. */
    String[] given(boolean woman) {
        String[] from = woman ? WOMEN : MEN;
        return from[ranked(from.length)].split(" ");
    }

    String family() {
        return families.get(ranked(families.size()));
    }

    /** A rank below {@code n} as names have them: the n-th about n times rarer than the first (Zipf). */
    int ranked(int n) {
        return ranked(n, random);
    }

    static int ranked(int n, SplittableRandom random) {
        return (int) Math.min(n - 1, Math.exp(random.nextDouble() * Math.log(n + 1.0)) - 1 + 1e-9);
    }

    /** A slip of the pen: a letter left out, put in, changed or turned around. */
    static String slip(String text, SplittableRandom random) {
        if (text.length() < 3) {
            return text;
        }
        int at = 1 + random.nextInt(text.length() - 2);
        char other = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + other + text.substring(at);
            case 2 -> text.substring(0, at) + other + text.substring(at + 1);
            default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }
}

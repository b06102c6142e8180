package toll.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import toll.compare.PartComparison;
import toll.date.When;
import toll.date.When.Shade;
import toll.name.NamePart;
import toll.name.OrganisationName;
import toll.screen.Evidence.Speaks;
import toll.screen.Evidence.Strength;

/** Weighs what is known beside the name. What is silent on either side is no evidence. */
final class EvidenceReader {
    private static final long APPROXIMATE_DAYS = 2 * 366;
    private static final long NEAR_DAYS = 2 * 366;

    private EvidenceReader() {}

    static List<Evidence> read(ScreenQuery query, ListEntry entry) {
        List<Evidence> out = new ArrayList<>(3);
        document(query, entry, out);
        if (entry.kind().isPerson()) {
            birth(query.born(), entry.births(), out);
            sex(query.sex(), entry.sex(), out);
            words("birth place", query.birthPlace(), entry.birthPlaces(), out);
            nationality(query.nationality(), entry.nationalities(), out);
        }
        return out;
    }

    /**
     * Countries agree whatever form names them: Egyptian, Egypt, EGY, مصري. Against speaks only what names another country; a word
     * that names none known is no evidence, unless it stands on both sides.
     */
    private static void nationality(String asked, List<String> listed, List<Evidence> out) {
        if (asked.isBlank() || listed.isEmpty()) {
            return;
        }
        Set<String> ours = Countries.in(asked);
        Set<String> theirs = new TreeSet<>();
        listed.forEach(one -> theirs.addAll(Countries.in(one)));
        if (ours.isEmpty() || theirs.isEmpty()) {
            List<Evidence> words = new ArrayList<>(1);
            words("nationality", asked, listed, words);
            words.stream().filter(e -> e.speaks() == Speaks.FOR).forEach(out::add);
            return;
        }
        boolean agree = !Collections.disjoint(ours, theirs);
        String both = "“" + asked + "” and “" + String.join("”, “", listed) + "”";
        out.add(new Evidence(
                "nationality",
                agree ? Speaks.FOR : Speaks.AGAINST,
                Strength.SOME,
                "nationality " + both + (agree ? " agree" : " differ")));
    }

    private static void document(ScreenQuery query, ListEntry entry, List<Evidence> out) {
        String asked = Document.normal(query.document());
        if (asked.length() < 4) {
            return;
        }
        for (Document document : entry.documents()) {
            if (document.normal().equals(asked) || document.normal().contains(asked) && asked.length() >= 6) {
                out.add(new Evidence(
                        "document",
                        Speaks.FOR,
                        Strength.STRONG,
                        "document number " + query.document() + " is listed (" + document.type() + " "
                                + document.number() + ")"));
                return;
            }
        }
    }

    private static void birth(When asked, List<Birth> births, List<Evidence> out) {
        if (asked.isUnknown() || births.isEmpty()) {
            return;
        }
        long nearest = Long.MAX_VALUE;
        Birth best = null;
        for (Birth birth : births) {
            if (birth.ofFalseIdentity()) {
                continue;
            }
            long slack = birth.when().shade() == Shade.PLAIN && asked.shade() == Shade.PLAIN ? 0 : APPROXIMATE_DAYS;
            long apart = Math.max(0, apart(asked, birth.when()) - slack);
            if (apart < nearest || best == null) {
                nearest = apart;
                best = birth;
            }
        }
        if (best == null) {
            return;
        }
        String both = "born " + asked + " and " + best.when();
        boolean days = isDay(asked) && isDay(best.when());
        if (nearest == 0) {
            boolean sameDay = days && asked.firstDay() == best.when().firstDay();
            out.add(new Evidence("birth", Speaks.FOR, sameDay ? Strength.STRONG : Strength.SOME, both + " agree"));
        } else if (days && isFlipped(asked, best.when())) {
            out.add(new Evidence("birth", Speaks.FOR, Strength.SOME, both + " agree with day and month exchanged"));
        } else if (nearest > NEAR_DAYS) {
            out.add(new Evidence(
                    "birth", Speaks.AGAINST, Strength.STRONG, both + " differ by " + nearest / 365 + " years"));
        } else {
            out.add(new Evidence("birth", Speaks.AGAINST, Strength.SOME, both + " are near but differ"));
        }
    }

    private static boolean isDay(When when) {
        return when.firstDay() == when.lastDay();
    }

    private static boolean isFlipped(When a, When b) {
        var x = java.time.LocalDate.ofEpochDay(a.firstDay());
        var y = java.time.LocalDate.ofEpochDay(b.firstDay());
        return x.getYear() == y.getYear()
                && x.getMonthValue() == y.getDayOfMonth()
                && x.getDayOfMonth() == y.getMonthValue();
    }

    private static long apart(When a, When b) {
        if (a.mayOverlap(b)) {
            return 0;
        }
        return a.firstDay() > b.lastDay() ? a.firstDay() - b.lastDay() : b.firstDay() - a.lastDay();
    }

    private static void sex(Sex asked, Sex listed, List<Evidence> out) {
        if (asked == Sex.UNKNOWN || listed == Sex.UNKNOWN) {
            return;
        }
        boolean same = asked == listed;
        out.add(new Evidence(
                "sex",
                same ? Speaks.FOR : Speaks.AGAINST,
                same ? Strength.SOME : Strength.STRONG,
                same
                        ? "sex agrees"
                        : "sex differs: " + asked.name().toLowerCase(java.util.Locale.ROOT) + " and "
                                + listed.name().toLowerCase(java.util.Locale.ROOT)));
    }

    /** Places and nationalities: any distinctive word in common speaks for; none speaks against a little. */
    private static void words(String what, String asked, List<String> listed, List<Evidence> out) {
        if (asked.isBlank() || listed.isEmpty()) {
            return;
        }
        Set<String> ours = Countries.in(asked);
        for (String one : listed) {
            if (share(asked, one) || !Collections.disjoint(ours, Countries.in(one))) {
                out.add(new Evidence(
                        what, Speaks.FOR, Strength.SOME, what + " “" + asked + "” and “" + one + "” agree"));
                return;
            }
        }
        out.add(new Evidence(
                what,
                Speaks.AGAINST,
                Strength.SOME,
                what + " “" + asked + "” is not among “" + String.join("”, “", listed) + "”"));
    }

    private static boolean share(String a, String b) {
        for (OrganisationName.Word x : OrganisationName.parse(a).words()) {
            for (OrganisationName.Word y : OrganisationName.parse(b).words()) {
                NamePart p = x.part();
                NamePart q = y.part();
                boolean tells =
                        x.use() == OrganisationName.Use.DISTINCTIVE && y.use() == OrganisationName.Use.DISTINCTIVE;
                if (tells
                        && p.folded().length() > 2
                        && PartComparison.compare(p, q).similarity() >= 0.85) {
                    return true;
                }
            }
        }
        return false;
    }
}

package toll.estimate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer in words that a reader of a report can use, rounded as its precision allows. */
public final class Wording {
    private static final String CAUTION =
            "The estimate is of recorded and unrecorded together, depends on an assumption that these lists cannot test,"
                    + " and says nothing about any one person.";

    private Wording() {}

    /** What has to be true for the number to be right, and cannot be tested on these lists. */
    public static String assumption(Result result) {
        return "that, once the dependence between lists which the models describe is allowed for, being missed by every"
                + " list is no more and no less likely than the recorded overlaps imply (no interaction of all "
                + result.used().lists().size()
                + " lists at once); that every person could have been recorded by at least one list; that the lists speak"
                + " of the same population, with nobody entering or leaving it; and that the records of one person have"
                + " been joined, and only those. None of this can be tested on the lists alone. People whom no list could"
                + " have reached are not included.";
    }

    /** One to four sentences. */
    public static String sentence(Result result) {
        String documented = "At least " + people(result.documented()) + " recorded on "
                + result.table().lists().size() + (result.table().lists().size() == 1 ? " list. " : " lists. ");
        return documented
                + switch (result.verdict()) {
                    case Verdict.Refused refused ->
                        "How many more there are cannot be said from these lists: " + rules(refused.reasons()) + ".";
                    case Verdict.Given given -> given(result, given);
                };
    }

    /** The same for a sum over strata. */
    public static String sentence(Strata strata) {
        String documented = "At least " + people(strata.documented()) + " recorded, in "
                + strata.parts().size() + (strata.parts().size() == 1 ? " stratum. " : " strata. ");
        return documented
                + switch (strata.verdict()) {
                    case Verdict.Refused refused ->
                        "How many more there are cannot be said from these lists: " + rules(refused.reasons()) + ".";
                    case Verdict.Given given -> {
                        double n = strata.documented();
                        double unit = unit(given.total().high() - n);
                        yield "The strata that can be estimated and the documented of the others together give "
                                + number(n, given.total().low(), unit) + " to "
                                + number(n, given.total().high(), unit) + " (95 %), with a middle value of about "
                                + number(n, given.total().point(), unit) + ". "
                                + (strata.documentedOnly() == 0
                                        ? ""
                                        : "Strata with "
                                                + people(strata.documentedOnly())
                                                        .replace(" are", "")
                                                        .replace(" is", "")
                                                + " in all could not be estimated and add only these. ")
                                + allowed(n, given, unit)
                                + CAUTION;
                    }
                };
    }

    private static String given(Result result, Verdict.Given given) {
        double n = result.documented();
        double unit = unit(given.total().high() - n);
        String low = number(n, given.total().low(), unit);
        String high = number(n, given.total().high(), unit);
        String about = number(n, given.total().point(), unit);
        String floor = given.total().low() - n < unit / 2
                ? "The lists do not show that many more are missing; the total is unlikely to be above about " + high
                        + ", with a middle value of about " + about + " (95 % interval " + low + " to " + high + "). "
                : "The total is estimated at no fewer than about " + low + "; the methods together give " + low + " to "
                        + high + " (95 %), with a middle value of about " + about + ". ";
        return floor + allowed(n, given, unit) + missed(result) + CAUTION;
    }

    /** What the limits allow for; without it the lists say less doubt than there is. */
    private static String allowed(double n, Verdict.Given given, double unit) {
        return given.allowed()
                .map(a -> "Nobody stated " + unstated(a.allowance())
                        + "; the limits allow for a usual amount of that, without which they would be "
                        + number(n, a.without().low(), unit) + " to "
                        + number(n, a.without().high(), unit) + ". ")
                .orElse("");
    }

    private static String unstated(Allowance allowance) {
        String linkage = "how well the lists were linked";
        String reach = "whom no list could reach";
        boolean linked = allowance.missed() == 0 && allowance.joined() == 0;
        return linked ? reach : allowance.unreachable() == 0 ? linkage : linkage + " or " + reach;
    }

    private static String missed(Result result) {
        Optional<Reason> hindcasts = result.warnings().stream()
                .filter(w -> w.name().equals("hindcasts-missed"))
                .findFirst();
        return hindcasts.isEmpty()
                ? ""
                : "Estimates of lists whose size is known came out wrong for some lists, mostly too low in such cases: read"
                        + " the lower limit as a floor. ";
    }

    private static String rules(List<Reason> reasons) {
        return reasons.stream()
                .map(r -> r.text().replaceAll("\\.$", "") + " (" + r.rule() + ")")
                .collect(Collectors.joining("; "));
    }

    static String people(long count) {
        return grouped(count) + (count == 1 ? " person is" : " people are");
    }

    /** The unit in which a number of unrecorded people is told: two significant figures. */
    static double unit(double unseen) {
        return unseen < 100 ? 1 : Math.pow(10, Math.floor(Math.log10(unseen)) - 1);
    }

    /** A total, rounded to the unit but never below the documented. */
    static String number(double documented, double total, double unit) {
        return grouped(Math.round(Math.max(documented, Math.round(total / unit) * unit)));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

package toll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import toll.estimate.Allowance;
import toll.estimate.CaptureReading;
import toll.estimate.CaptureTable;
import toll.estimate.LinkageDoubt;

/** What a recorder states of the linkage behind the lists and of people beyond their reach; the rest is allowed for. */
final class StatedDoubt {
    private static final int VERSIONS = 10;
    private static final double MOST_UNREACHABLE = .5;

    @Option(
            names = "--missed-links",
            paramLabel = "SHARE",
            description =
                    "of 1 person on several lists, how many stand in the table as two: .05 for about that, .02-.08 for a"
                            + " range, 0 for none; carried into the interval. If neither kind is stated a usual amount"
                            + " is allowed for")
    private @Nullable String missedLinks;

    @Option(
            names = "--false-links",
            paramLabel = "SHARE",
            description = "of 1 person recorded, how many stand in the table as one with another; likewise")
    private @Nullable String falseLinks;

    @Option(
            names = "--unreachable",
            paramLabel = "SHARE",
            description =
                    "up to this share of all people no list could reach: the upper limit then holds them; at most .5. If"
                            + " not stated, .1 is allowed for")
    private @Nullable Double unreachable;

    /** Up to which share of all people no list could reach; 0 where it is not stated. */
    double unreachable() {
        if (unreachable == null) {
            return 0;
        }
        if (!(unreachable >= 0 && unreachable <= MOST_UNREACHABLE)) {
            throw new Failure(Exit.USAGE, "--unreachable is a share from 0 to " + MOST_UNREACHABLE);
        }
        return unreachable;
    }

    /** What the limits allow for, since nobody stated it. In a project the linkage is known, and its doubt is drawn. */
    Allowance allowance(boolean inAProject) {
        boolean linked = inAProject || missedLinks != null || falseLinks != null;
        Allowance rest = linked ? Allowance.USUAL.linkageStated() : Allowance.USUAL;
        return unreachable == null ? rest : rest.reachStated();
    }

    /** The table as it may have been, had the linkage made no errors; empty where none are stated. */
    List<CaptureReading.Read> versions(CaptureReading.Read read, long seed) {
        LinkageDoubt stated = stated();
        if (stated.isNone()) {
            return List.of();
        }
        List<CaptureTable> whole = stated.versions(read.pooled(), VERSIONS, seed);
        List<TreeMap<String, CaptureTable>> strata = new ArrayList<>();
        whole.forEach(v -> strata.add(new TreeMap<>()));
        long own = seed;
        for (var part : read.strata().entrySet()) {
            own++;
            List<CaptureTable> versions = stated.versions(part.getValue(), VERSIONS, own);
            for (int v = 0; v < VERSIONS; v++) {
                strata.get(v).put(part.getKey(), versions.get(v));
            }
        }
        List<CaptureReading.Read> versions = new ArrayList<>();
        for (int v = 0; v < VERSIONS; v++) {
            versions.add(new CaptureReading.Read(whole.get(v), strata.get(v), List.of()));
        }
        return versions;
    }

    /** Versions of a linkage that were drawn already, with what is stated besides. */
    List<CaptureReading.Read> besides(List<CaptureReading.Read> drawn, long seed) {
        LinkageDoubt stated = stated();
        List<CaptureReading.Read> versions = new ArrayList<>();
        for (CaptureReading.Read version : drawn) {
            long own = seed + versions.size();
            versions.add(stated.isNone() ? version : version.with(t -> stated.once(t, own)));
        }
        return versions;
    }

    private LinkageDoubt stated() {
        return new LinkageDoubt(band("--missed-links", missedLinks), band("--false-links", falseLinks));
    }

    /** A rate, about which is meant, or from which to which. */
    private static LinkageDoubt.Band band(String option, @Nullable String text) {
        if (text == null) {
            return LinkageDoubt.Band.exactly(0);
        }
        try {
            int cut = text.indexOf('-');
            return cut < 0
                    ? LinkageDoubt.Band.about(Double.parseDouble(text))
                    : new LinkageDoubt.Band(
                            Double.parseDouble(text.substring(0, cut)), Double.parseDouble(text.substring(cut + 1)));
        } catch (IllegalArgumentException wrong) {
            throw new Failure(
                    Exit.USAGE,
                    option + " " + text + ": a share expected, such as .05, or two, such as .02-.08; at most .5");
        }
    }
}

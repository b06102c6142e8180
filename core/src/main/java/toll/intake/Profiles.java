package toll.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The mapping profiles at hand: those shipped (the visible list below), and the recorder's own. */
public final class Profiles {
    private static final List<String> SHIPPED = List.of(
            "airwars-incidents",
            "airwars-positions",
            "airwars-victims",
            "coalition-statements",
            "centcom-strikes",
            "tbij-strikes",
            "pakistan-second-monitor",
            "ucdp-ged",
            "gaza-moh",
            "gaza-moh-raw",
            "vdc-syria",
            "person-list",
            "toll-incidents",
            "toll-findings",
            "toll-strikes",
            "toll-figures",
            "toll-reports",
            "toll-persons",
            "monthly-report");

    private final List<Profile> all;

    private Profiles(List<Profile> all) {
        this.all = List.copyOf(all);
    }

    /** The profiles as shipped. */
    public static Profiles shipped() {
        List<Profile> all = new ArrayList<>();
        for (String name : SHIPPED) {
            try (InputStream in = Profiles.class.getResourceAsStream("profiles/" + name + ".toml")) {
                if (in == null) {
                    throw new IllegalStateException("the profile " + name + " is missing from this build");
                }
                all.add(Profile.read(in));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new Profiles(all);
    }

    /** These and one more; one of the same name takes the other's place. */
    public Profiles with(Profile more) {
        List<Profile> both = new ArrayList<>();
        both.add(more);
        all.stream().filter(p -> !p.name().equals(more.name())).forEach(both::add);
        return new Profiles(both);
    }

    /** In the order of the list, the recorder's own first. */
    public List<Profile> all() {
        return all;
    }

    public Optional<Profile> named(String name) {
        return all.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The profile of these columns: the one that asks for most of them; ties by the order of the list. */
    Optional<Profile> of(List<String> columns) {
        return all.stream()
                .filter(p -> p.fits(columns))
                .max(Comparator.<Profile>comparingInt(p -> p.recognise().size())
                        .thenComparing(Comparator.comparingInt(all::indexOf).reversed()));
    }
}

package toll.place;

import java.util.List;
import java.util.Optional;

/**
 * Where, as one source gives it.
 *
 * @param name the place as written, in the source's own script; empty where the source is silent
 * @param otherName the same place in another script, as the source gives it; empty where it does not
 * @param chain administrative names from coarse to fine as written (country, governorate, district …), blanks left out
 * @param area the circle the source's point and precision stand for; empty where there is no point
 */
public record Where(String name, String otherName, List<String> chain, Optional<Area> area) {
    public static final Where UNKNOWN = new Where("", "", List.of(), Optional.empty());

    public Where {
        chain = List.copyOf(chain);
    }

    public static Where named(String name, String... chain) {
        return new Where(name, "", List.of(chain), Optional.empty());
    }

    public Where at(Point point, Precision precision) {
        return new Where(name, otherName, chain, Optional.of(new Area(point, precision)));
    }

    public boolean isUnknown() {
        return name.isEmpty() && otherName.isEmpty() && chain.isEmpty() && area.isEmpty();
    }
}

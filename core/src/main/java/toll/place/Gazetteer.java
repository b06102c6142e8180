package toll.place;

import java.util.List;
import java.util.Optional;

/** Places by name, and which lies in which. Names are compared as {@link PlaceName} folds them. */
public interface Gazetteer {
    /**
     * One place.
     *
     * @param code unique in the gazetteer: a P-code, or made of the list's name and row
     * @param names its names in every script that the list gives, the first the one to show
     * @param level what kind of place it is; its radius says how far the centre may be from any point of it
     * @param within codes of the wider places it lies in, from coarse to fine
     * @param centre a point inside or near its middle; empty where the list gives none
     */
    record Place(String code, List<String> names, Precision level, List<String> within, Optional<Point> centre) {
        public Place {
            names = List.copyOf(names);
            within = List.copyOf(within);
            if (code.isEmpty() || names.isEmpty()) {
                throw new IllegalArgumentException("a place needs a code and a name");
            }
        }
    }

    /** The places of this name in any of its scripts, coarse before fine, else in the order of the lists. */
    List<Place> find(String name);

    /** The place with this code. */
    Optional<Place> byCode(String code);

    /**
     * What a source's place is: the finest of its names that is known and lies in the others that are known. Empty
     * where no name is known, or where two places answer equally well (nothing is guessed).
     */
    Optional<Place> resolve(Where where);

    /** Whether {@code place} is {@code wider} or lies in it. */
    default boolean within(Place place, Place wider) {
        return place.code().equals(wider.code()) || place.within().contains(wider.code());
    }

    /**
     * Whether a source's place surely lies in a place of this name: by its own chain of names where one of them is that
     * name, else by the gazetteer.
     */
    default boolean within(Where where, String wider) {
        String folded = PlaceName.fold(wider);
        if (where.chain().stream().anyMatch(name -> PlaceName.fold(name).equals(folded))
                || PlaceName.fold(where.name()).equals(folded)
                || PlaceName.fold(where.otherName()).equals(folded)) {
            return true;
        }
        Optional<Place> place = resolve(where);
        return place.isPresent() && find(wider).stream().anyMatch(w -> within(place.get(), w));
    }
}

package toll.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import toll.name.OrganisationName;

/**
 * Reads texts that may be names of organisations from pieces that were met before, and leaves them when the words together, each at
 * its best, could not reach the score. Most texts asked about are persons' names, which share at most a common word with an organisation.
 */
final class OrganisationGlance {
    private static final int REMEMBERED = 60_000;

    /**
     * What one piece of text gives.
     *
     * @param known what is known of each word
     * @param most the most that they may gain
     * @param lacking what those cost at least that gain nothing
     * @param power 31 to the length of the first word, for the hash of it behind another
     */
    private record Piece(
            OrganisationName.Word[] words,
            AskedPart[] known,
            float most,
            float lacking,
            boolean joins,
            int first,
            int power,
            int last) {}

    private final AskedParts parts;
    private final PartTable table;
    private final ConcurrentHashMap<String, Piece> remembered = new ConcurrentHashMap<>();

    OrganisationGlance(AskedParts parts, PartTable table) {
        this.parts = parts;
        this.table = table;
    }

    /** The name as {@link OrganisationName#parse} would read it, or nothing where searching for it could find nothing. */
    Optional<ScreenedName> read(String text, NeededBits needed) {
        List<String> texts = OrganisationName.pieces(text);
        if (texts.size() < 2 || texts.size() > ScreenedName.MOST_WORDS) {
            return Optional.of(ScreenedName.asked(OrganisationName.parse(text), parts));
        }
        Piece[] pieces = new Piece[texts.size()];
        float most = 0;
        float lacking = 0;
        boolean joins = false;
        int words = 0;
        int before = 0;
        for (int i = 0; i < pieces.length; i++) {
            Piece piece = piece(texts.get(i));
            pieces[i] = piece;
            most += piece.most;
            lacking += piece.lacking;
            joins |= piece.joins || (words > 0 && table.mayStandAlone(before * piece.power + piece.first));
            words += piece.words.length;
            before = piece.words.length > 0 ? piece.last : before;
        }
        return joins || most > 0 && needed.reachable(most, lacking)
                ? Optional.of(name(pieces, words))
                : Optional.empty();
    }

    private static ScreenedName name(Piece[] pieces, int size) {
        List<OrganisationName.Word> words = new ArrayList<>(size);
        AskedPart[] known = new AskedPart[size];
        for (Piece piece : pieces) {
            System.arraycopy(piece.known, 0, known, words.size(), piece.known.length);
            words.addAll(List.of(piece.words));
        }
        return ScreenedName.asked(words, known);
    }

    private Piece piece(String text) {
        Piece before = remembered.get(text);
        if (before != null) {
            return before;
        }
        Piece now = read(OrganisationName.words(text));
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        remembered.put(text, now);
        return now;
    }

    private Piece read(List<OrganisationName.Word> words) {
        int n = words.size();
        AskedPart[] known = new AskedPart[n];
        float most = 0;
        float lacking = 0;
        for (int i = 0; i < n; i++) {
            known[i] = parts.of(words.get(i).part());
            float bits = Rarity.ofOrganisation(words.get(i), known[i].bits);
            float gain = bits * known[i].ofOrganisations.most();
            most += gain;
            lacking += gain > 0 ? 0 : bits * PartCost.missing(words.get(i).part());
        }
        String first = n == 0 ? "" : known[0].folded;
        return new Piece(
                words.toArray(OrganisationName.Word[]::new),
                known,
                most,
                lacking,
                n > 1, // a legal form written together with its word: seldom enough to be read in full
                first.hashCode(),
                PartTable.power(first),
                n == 0 ? 0 : known[n - 1].folded.hashCode());
    }
}

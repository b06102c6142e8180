package toll.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that steer the reading of a name: titles, particles, kinship, compounds. Read from {@code words.tsv}. */
final class NameWords {
    /** What a word does in a name. A word has one use. */
    enum Use {
        /** Title before a name; elsewhere it may be a name itself. */
        TITLE_FIRST,
        /** Title wherever it stands. */
        TITLE,
        KIN,
        /** bin, ibn, ould, son of. */
        SON,
        /** bint. */
        DAUGHTER,
        /** al, el, ال as a word of its own. */
        ARTICLE,
        /** de, van, la. */
        PARTICLE,
        /** Abd and its spellings, with or without the article. */
        ABD,
        ABU,
        UMM,
        /** Jr., III. */
        GENERATION,
        /** A word for "not known". */
        UNKNOWN,
        /** A word that begins like the article but is a name: الياس. */
        NO_ARTICLE
    }

    private static final class Holder {
        static final NameWords ONE = new NameWords();
    }

    private final Map<String, Use> uses = new HashMap<>();
    private final Map<String, String> repairs = new HashMap<>();

    private NameWords() {
        for (String[] row : table("words.tsv")) {
            Use use = Use.valueOf(row[0]);
            for (String word : row[1].split(" ", -1)) {
                uses.put(NameReader.fold(word), use);
            }
        }
        for (String[] row : table("lam-alef.tsv")) {
            repairs.put(row[0], row[1]);
        }
    }

    static NameWords get() {
        return Holder.ONE;
    }

    /** The use of a folded word, or null when it has none. */
    @org.jspecify.annotations.Nullable
    Use use(String folded) {
        return uses.get(folded);
    }

    String repaired(String word) {
        return repairs.getOrDefault(word, word);
    }

    /** Rows of a tab-separated resource beside this class; lines that begin with # are notes. */
    static List<String[]> table(String name) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = NameWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}

package toll.web;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import toll.ledger.Archive;
import toll.web.DocumentPage.Line;

/**
 * Lines of documents in the archive. Where each hundredth line begins is kept for the documents asked for last, so that a
 * line far down is as near as the first.
 */
final class DocumentLines {
    private static final int STEP = 100;
    private static final int KEPT = 32;
    private static final int LONGEST_LINE = 4000;
    /** A row of a table may run over several lines inside quotation marks; at most so many are marked. */
    private static final int LONGEST_ROW = 60;

    private final Archive archive;
    private final Map<String, long[]> begins = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, long[]> eldest) {
            return size() > KEPT;
        }
    };

    DocumentLines(Archive archive) {
        this.archive = archive;
    }

    /** The lines around one, its words marked; empty where the document has no such line or its bytes are not held. */
    Optional<List<Line>> around(String sha, long wanted, int around, String words) throws IOException {
        Optional<InputStream> opened = archive.open(sha);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (BufferedInputStream raw = new BufferedInputStream(opened.get())) {
            raw.mark(2);
            boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            if (packed) {
                return Optional.of(read(new GZIPInputStream(raw), 0, wanted, around, words));
            }
        }
        long[] index = index(sha);
        int from = (int) Math.min(index.length - 1L, Math.max(0, wanted - around - 1) / STEP);
        try (InputStream in = archive.open(sha).orElseThrow()) {
            in.skipNBytes(index[from]);
            return Optional.of(read(in, (long) from * STEP, wanted, around, words));
        }
    }

    private long[] index(String sha) throws IOException {
        synchronized (begins) {
            long[] known = begins.get(sha);
            if (known != null) {
                return known;
            }
        }
        List<Long> all = new ArrayList<>(List.of(0L));
        try (InputStream in = archive.open(sha).orElseThrow()) {
            byte[] buffer = new byte[1 << 16];
            long at = 0;
            long line = 0;
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '\n' && ++line % STEP == 0) {
                        all.add(at + i + 1);
                    }
                }
                at += n;
            }
        }
        long[] fresh = all.stream().mapToLong(l -> l).toArray();
        synchronized (begins) {
            begins.put(sha, fresh);
        }
        return fresh;
    }

    private static List<Line> read(InputStream in, long before, long wanted, int around, String words)
            throws IOException {
        List<Line> kept = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            long number = before;
            long last = wanted;
            boolean open = false;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (number > last + around) {
                    break;
                }
                if (number < wanted - around) {
                    continue;
                }
                boolean inside = number >= wanted && number <= last;
                if (inside) {
                    open ^= text.chars().filter(c -> c == '"').count() % 2 == 1;
                    last = open && last - wanted < LONGEST_ROW ? last + 1 : last;
                }
                String shown = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + "…" : text;
                kept.add(inside ? marked(number, shown, words) : new Line(number, shown, "", ""));
            }
        }
        return List.copyOf(kept);
    }

    private static Line marked(long number, String text, String words) {
        int at = words.isBlank() ? -1 : text.indexOf(words);
        return at < 0
                ? new Line(number, "", text, "")
                : new Line(number, text.substring(0, at), words, text.substring(at + words.length()));
    }
}

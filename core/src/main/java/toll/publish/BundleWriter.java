package toll.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import toll.ledger.Archive;
import toll.ledger.Entry;
import toll.ledger.Group;
import toll.ledger.InclusionProof;
import toll.ledger.Judged;
import toll.ledger.Record;
import toll.ledger.View;
import toll.term.Vocabularies;

/** Writes one bundle. The entries go through a file beside it, so that a large ledger needs no large memory. */
final class BundleWriter {
    private static final String NOTHING = "{}";
    private static final int BUFFER = 1 << 20;

    private final Bundle.Contents contents;
    private final View view;
    private final Disclosure disclosure;
    private final Path lines;
    private final Map<String, Object> files = new LinkedHashMap<>();
    private final TreeMap<String, SteadyZip.Part> zip = new TreeMap<>();
    private final Map<String, Boolean> documents = new TreeMap<>();
    private final Map<String, Object> withheld = new LinkedHashMap<>();
    /** Documents that hold more than is open. */
    private final Set<String> closed;
    /** Whether sources or words of some record may be closed, so that what a reader sees must be tried. */
    private final boolean partsWithheld;

    BundleWriter(Bundle.Contents contents, Path lines) {
        this.contents = contents;
        this.view = contents.answers().view();
        this.disclosure = contents.disclosure().redactedAs(view);
        this.lines = lines;
        this.closed = contents.documents().isPresent() ? ClosedDocuments.of(view, disclosure) : Set.of();
        this.partsWithheld = !disclosure.open().containsAll(List.of(Group.SOURCE, Group.WORDS))
                || disclosure.withheld().values().stream()
                        .anyMatch(groups -> groups.contains(Group.SOURCE) || groups.contains(Group.WORDS));
    }

    /** @return the documents of its entries, each with whether it is in the bundle */
    Map<String, Boolean> write(Instant time, OutputStream to) throws IOException {
        TreeSet<Long> needed = new TreeSet<>();
        Map<String, Object> questions = new LinkedHashMap<>();
        for (Question question : contents.questions()) {
            Map<String, Object> cells = new LinkedHashMap<>();
            contents.answers().ask(question).forEach((cell, lineage) -> cells.put(cell, Bundle.cell(lineage)));
            needed.addAll(contents.answers().basis(question));
            questions.put(question.toString(), cells);
        }
        Set<Long> judgements = judgementsOf(needed);
        needed.addAll(judgements);
        Withheld stands = Withheld.of(view, disclosure, needed);
        BundleView again = entries(needed, judgements, stands);
        for (Map.Entry<String, byte[]> file : contents.files().entrySet()) {
            put("publication/" + file.getKey(), file.getValue());
        }
        files.put(Bundle.ENTRIES, files.remove(Bundle.ENTRIES));
        put(Bundle.README, readme());

        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", Bundle.FORMAT);
        manifest.put("made", time.toString());
        manifest.put("size", view.size());
        manifest.put("root", view.root());
        manifest.put("policies", contents.policies());
        manifest.put("questions", questions);
        manifest.put("cannot_be_asked", partsWithheld ? cannotBeAsked(again) : List.of());
        manifest.put("withheld", withheld);
        manifest.put("stand", stands.written());
        manifest.put("documents", documents);
        manifest.put("files", files);
        byte[] text = (Bundle.JSON
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(manifest)
                                .replace("\r\n", "\n") + "\n")
                .getBytes(StandardCharsets.UTF_8);
        zip.put(Bundle.MANIFEST, SteadyZip.Part.of(text));
        SteadyZip.stored(zip, time, to);
        return documents;
    }

    private void put(String name, byte[] bytes) {
        zip.put(name, SteadyZip.Part.of(bytes));
        files.put(name, Hash.sha256(bytes));
    }

    private static byte[] readme() throws IOException {
        try (InputStream in = Bundle.class.getResourceAsStream("how-to-verify.txt")) {
            if (in == null) {
                throw new IllegalStateException("how-to-verify.txt is missing from this build");
            }
            return in.readAllBytes();
        }
    }

    /** Writes the proofs, a line each, and gives back what a reader of the bundle will see. */
    private BundleView entries(TreeSet<Long> needed, Set<Long> judgements, Withheld stands) throws IOException {
        BundleView again = new BundleView(view.size(), view.root(), stands);
        CRC32 crc = new CRC32();
        var digest = Hash.digest();
        try (OutputStream out = new BufferedOutputStream(
                new DigestOutputStream(new CheckedOutputStream(Files.newOutputStream(lines), crc), digest), BUFFER)) {
            for (long sequence : needed) {
                InclusionProof whole = view.prove(sequence);
                InclusionProof open = disclosed(whole, sequence, judgements.contains(sequence));
                kept(sequence, whole, open);
                out.write(Bundle.JSON.writeValueAsBytes(proof(open)));
                out.write('\n');
                if (partsWithheld) {
                    again.add(open);
                }
                document(sequence);
            }
        }
        zip.put(
                Bundle.ENTRIES,
                new SteadyZip.Part(Files.size(lines), crc.getValue(), () -> Files.newInputStream(lines)));
        files.put(Bundle.ENTRIES, HexFormat.of().formatHex(digest.digest()));
        return again;
    }

    private void kept(long sequence, InclusionProof whole, InclusionProof open) {
        List<String> closed = new ArrayList<>();
        whole.contents().keySet().stream()
                .filter(g -> !open.contents().containsKey(g))
                .forEach(g -> closed.add(g.name().toLowerCase(Locale.ROOT)));
        if (!closed.isEmpty()) {
            withheld.put(Long.toString(sequence), closed);
        }
    }

    private void document(long sequence) throws IOException {
        if (!disclosure.opens(sequence, Group.SOURCE)) {
            return;
        }
        Optional<Entry<Record>> record = view.entry(sequence);
        String sha = record.map(e -> e.record().origin().document()).orElse("");
        if (!sha.isEmpty() && !documents.containsKey(sha)) {
            Optional<Archive> archive = contents.documents();
            documents.put(sha, archive.isPresent() && !closed.contains(sha) && include(archive.get(), sha));
        }
    }

    private boolean include(Archive archive, String sha) throws IOException {
        Optional<InputStream> held = archive.open(sha);
        if (held.isEmpty()) {
            return false;
        }
        try (InputStream in = held.get()) {
            zip.put("documents/" + sha, SteadyZip.Part.of(in.readAllBytes()));
        }
        return true;
    }

    /** Questions whose answers rest on what is withheld, so that a reader cannot compute them again. */
    private List<String> cannotBeAsked(BundleView again) {
        Answers reader =
                new Answers(again, contents.answers().own(), contents.answers().policyTexts(), Vocabularies.shipped());
        List<String> cannot = new ArrayList<>();
        for (Question question : contents.questions()) {
            if (!same(question, reader)) {
                cannot.add(question.toString());
            }
        }
        return cannot;
    }

    private boolean same(Question question, Answers reader) {
        try {
            return reader.ask(question).equals(contents.answers().ask(question));
        } catch (IllegalArgumentException notThere) {
            return false;
        }
    }

    /** Judgements on these entries, and those that answer them: without them the entries would count differently. */
    private Set<Long> judgementsOf(Set<Long> entries) {
        Set<Long> found = new TreeSet<>();
        for (Judged judged : view.judgements()) {
            boolean concerns = judged.judgement().subjects().stream().anyMatch(entries::contains)
                    || found.contains(judged.judgement().answers());
            if (concerns) {
                found.add(judged.sequence());
            }
        }
        return found;
    }

    /** A recorder's name and reason are internal: of a judgement only what it decides is shown. */
    private boolean opens(long sequence, Group group, boolean judgement) {
        return disclosure.opens(sequence, group) && (!judgement || group == Group.FIGURES || group == Group.IDENTITY);
    }

    private InclusionProof disclosed(InclusionProof whole, long sequence, boolean judgement) {
        Map<Group, String> salts = new TreeMap<>();
        Map<Group, String> open = new TreeMap<>();
        whole.contents().forEach((group, content) -> {
            // An empty group tells nothing: showing that it is empty shows that nothing is kept back.
            if (opens(sequence, group, judgement) || content.equals(NOTHING)) {
                open.put(group, content);
                String salt = whole.salts().get(group);
                if (salt != null) {
                    salts.put(group, salt);
                }
            }
        });
        return new InclusionProof(
                whole.sequence(),
                whole.size(),
                whole.root(),
                whole.header(),
                whole.groupHashes(),
                salts,
                open,
                whole.path());
    }

    private static Map<String, Object> proof(InclusionProof proof) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("sequence", proof.sequence());
        line.put("header", proof.header());
        line.put("group_hashes", proof.groupHashes());
        line.put("salts", named(proof.salts()));
        line.put("contents", named(proof.contents()));
        line.put("path", proof.path());
        return line;
    }

    private static Map<String, String> named(Map<Group, String> byGroup) {
        Map<String, String> named = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            String value = byGroup.get(group);
            if (value != null) {
                named.put(group.name().toLowerCase(Locale.ROOT), value);
            }
        }
        return named;
    }
}

package toll.publish;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import toll.ledger.Group;
import toll.ledger.Judged;
import toll.ledger.Judgement;
import toll.ledger.View;

/**
 * Which disclosure groups of which records a publication opens. Internal notes are never among them: there is no
 * disclosure that opens {@link Group#NOTES}.
 *
 * @param open the groups open for every record
 * @param withheld what is closed besides, by sequence number: redactions judged in the ledger
 */
public record Disclosure(Set<Group> open, Map<Long, Set<Group>> withheld) {
    public Disclosure {
        if (open.contains(Group.NOTES)) {
            throw new IllegalArgumentException("internal notes cannot be published");
        }
        if (!open.contains(Group.FIGURES)) {
            throw new IllegalArgumentException("a publication without figures and scope would prove nothing");
        }
        open = Collections.unmodifiableSet(EnumSet.copyOf(open));
        withheld = Collections.unmodifiableMap(new TreeMap<>(withheld));
    }

    /** Figures, sources and words open; identities closed. */
    public static Disclosure usual() {
        return new Disclosure(EnumSet.of(Group.FIGURES, Group.SOURCE, Group.WORDS), Map.of());
    }

    /** This, and the identities of people too. */
    public Disclosure withIdentities() {
        EnumSet<Group> more = EnumSet.copyOf(open);
        more.add(Group.IDENTITY);
        return new Disclosure(more, withheld);
    }

    /** This without {@code group}. */
    public Disclosure without(Group group) {
        EnumSet<Group> fewer = EnumSet.copyOf(open);
        fewer.remove(group);
        return new Disclosure(fewer, withheld);
    }

    /**
     * This, less what the redactions that stand in the ledger close. A redaction names the groups under
     * {@code groups}, parted by blanks; with none it closes every group but the figures.
     */
    public Disclosure redactedAs(View view) {
        Map<Long, Set<Group>> closed = new TreeMap<>(withheld);
        for (Judged judged : view.standing()) {
            if (judged.judgement().kind() != Judgement.Kind.REDACTED) {
                continue;
            }
            String named = judged.judgement().value().getOrDefault("groups", "identity source words");
            EnumSet<Group> groups = EnumSet.noneOf(Group.class);
            for (String name : named.split("\\s+")) {
                Group group = Group.valueOf(name.toUpperCase(java.util.Locale.ROOT));
                if (group != Group.FIGURES) {
                    groups.add(group);
                }
            }
            for (long subject : judged.judgement().subjects()) {
                closed.merge(subject, groups, (a, b) -> {
                    EnumSet<Group> both = EnumSet.copyOf(a);
                    both.addAll(b);
                    return both;
                });
            }
        }
        return new Disclosure(open, closed);
    }

    /** Whether this group of this record is open. */
    public boolean opens(long sequence, Group group) {
        return open.contains(group)
                && !withheld.getOrDefault(sequence, Set.of()).contains(group);
    }
}

package toll.intake.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import toll.count.Count;

/** A claim while it is being read; becomes a {@link Claim} when all its fields are settled. */
final class Draft {
    final Sentence sentence;
    final Num num;
    final Head head;
    Count count;
    String measure = "";
    String status = "";
    String category = "";
    int score;
    boolean negated;
    String modality = "asserted";
    boolean cumulative;
    boolean background;
    boolean update;
    boolean carried;
    boolean merged;
    String source = "";
    String sourceId = "";
    List<String> via = new ArrayList<>();
    String basis = "";
    String standard = "";
    Period period = Period.NONE;
    boolean periodStated;
    List<String> places = new ArrayList<>();
    List<String> actors = new ArrayList<>();
    List<String> means = new ArrayList<>();
    boolean actorAlleged;

    @Nullable
    Draft parent;

    @Nullable
    Draft supersedes;

    int triggerFrom;
    int triggerTo;
    final List<String> rules = new ArrayList<>();
    final Map<String, Span> spans = new TreeMap<>();
    final List<Span> also = new ArrayList<>();
    final Map<String, String> notes = new LinkedHashMap<>();
    int rank;

    Draft(Sentence sentence, Num num, Head head) {
        this.sentence = sentence;
        this.num = num;
        this.head = head;
        this.count = num.count();
        this.status = head.status();
        this.triggerFrom = num.from();
        this.triggerTo = num.to();
    }

    void rule(String name) {
        if (!rules.contains(name)) {
            rules.add(name);
        }
    }

    int start() {
        return sentence.token(num.from()).start();
    }

    /** The lower end or, where that is unknown, the upper end; -1 for a vague word. */
    long size() {
        return count.min().orElse(count.max().orElse(-1));
    }
}

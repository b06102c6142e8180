package toll.web;

import java.util.LinkedHashMap;
import java.util.Map;
import toll.project.Prose;

/** Texts whose claims are offered and not yet decided upon, in memory only; forgotten when the server stops. */
final class Drafts {
    private static final int KEPT = 40;

    /** @param publisher source of what the text attributes to nobody, or empty */
    record Draft(String sender, Prose.Offered offered, String publisher) {}

    private final Map<String, Draft> byToken = new LinkedHashMap<>();

    /** @return its token */
    synchronized String keep(Draft draft) {
        String token = Sessions.token();
        byToken.put(token, draft);
        if (byToken.size() > KEPT) {
            byToken.remove(byToken.keySet().iterator().next());
        }
        return token;
    }

    /** Only who sent it may go on with it. */
    synchronized Draft find(String token, Visitor visitor) {
        Draft draft = byToken.get(token);
        if (draft == null || !draft.sender().equals(visitor.name())) {
            throw Fault.absent();
        }
        return draft;
    }

    synchronized void forget(String token) {
        byToken.remove(token);
    }
}

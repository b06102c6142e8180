package toll.intake.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sums of groups told side by side ("a man, his wife and two sons"), found from any of their members. */
final class Sums {
    /** A member: what happened to the group, and where its number stands. */
    private record Member(String measure, Span count) {}

    private final Map<Member, Claim> byMember = new HashMap<>();

    Sums(List<Claim> claims) {
        for (Claim claim : claims) {
            if (claim.rules().contains("sum-of-members")) {
                claim.spans().values().forEach(span -> byMember.putIfAbsent(new Member(claim.measure(), span), claim));
            }
        }
    }

    /** The sum of which this claim is a member; the claim itself where there is none. */
    Claim of(Claim claim) {
        Span count = claim.spans().get("count");
        if (count == null || !claim.rules().contains("member-of-sum")) {
            return claim;
        }
        return byMember.getOrDefault(new Member(claim.measure(), count), claim);
    }
}

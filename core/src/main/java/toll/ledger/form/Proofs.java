package toll.ledger.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import toll.ledger.Group;
import toll.ledger.InclusionProof;
import toll.ledger.tree.Proof;

/** Checks an {@link InclusionProof} with nothing but the proof itself and the root that was published. */
public final class Proofs {
    private static final HexFormat HEX = HexFormat.of();

    private Proofs() {}

    /** Whether the proof shows that its disclosed groups belong to its entry, and the entry to its root. */
    public static boolean holds(InclusionProof proof) {
        try {
            return checked(proof);
        } catch (IllegalArgumentException notHex) {
            return false;
        }
    }

    private static boolean checked(InclusionProof proof) {
        Group[] groups = Group.values();
        if (proof.groupHashes().size() != groups.length
                || !proof.salts().keySet().equals(proof.contents().keySet())) {
            return false;
        }
        Leaf leaf = new Leaf();
        byte[][] hashes = new byte[groups.length][];
        for (Group group : groups) {
            hashes[group.ordinal()] = HEX.parseHex(proof.groupHashes().get(group.ordinal()));
        }
        for (Map.Entry<Group, String> disclosed : proof.contents().entrySet()) {
            byte[] salt = HEX.parseHex(proof.salts().getOrDefault(disclosed.getKey(), ""));
            byte[] content = disclosed.getValue().getBytes(StandardCharsets.UTF_8);
            if (salt.length != Salts.LENGTH
                    || !Arrays.equals(
                            leaf.group(disclosed.getKey(), salt, content),
                            hashes[disclosed.getKey().ordinal()])) {
                return false;
            }
        }
        byte[] header = proof.header().getBytes(StandardCharsets.UTF_8);
        String number = "\"sequence\":" + proof.sequence();
        if (!proof.header().contains(number + ",") && !proof.header().contains(number + "}")) {
            return false;
        }
        for (byte[] hash : hashes) {
            if (hash.length != 32) {
                return false;
            }
        }
        List<byte[]> path = proof.path().stream().map(HEX::parseHex).toList();
        return Proof.included(
                proof.sequence() - 1, proof.size(), leaf.of(header, hashes), path, HEX.parseHex(proof.root()));
    }
}

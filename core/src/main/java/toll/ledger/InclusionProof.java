package toll.ledger;

import java.util.List;
import java.util.Map;

/**
 * What shows that one entry is in a published root, and opens as many of its disclosure groups as its holder chose.
 *
 * @param sequence the entry's number; its leaf index is one less
 * @param size size of the tree
 * @param root the tree's root, hex
 * @param header the entry's open part (kind, batch time …) as canonical JSON, hashed into the leaf
 * @param groupHashes the salted hash of each group, hex, in the order of {@link Group}
 * @param salts the salts, hex, of those groups that are disclosed
 * @param contents the canonical JSON of those groups that are disclosed
 * @param path the siblings from leaf to root, hex
 */
public record InclusionProof(
        long sequence,
        long size,
        String root,
        String header,
        List<String> groupHashes,
        Map<Group, String> salts,
        Map<Group, String> contents,
        List<String> path) {}

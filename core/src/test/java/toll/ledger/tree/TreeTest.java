package toll.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class TreeTest {
    private static final int LARGEST = 70;

    private final Sha256 sha = new Sha256();
    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<String, byte[]> nodes = new HashMap<>();
    private final List<String> roots = new ArrayList<>();
    private final Tree tree = new Tree(this::node);

    TreeTest() {
        Frontier frontier = new Frontier();
        roots.add(hex(frontier.root()));
        for (int i = 0; i < LARGEST; i++) {
            byte[] leaf = sha.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8));
            leaves.add(leaf);
            frontier.append(leaf, (level, index, hash) -> nodes.put(level + "/" + index, hash));
            roots.add(hex(frontier.root()));
        }
    }

    private byte[] node(int level, long index) {
        return Objects.requireNonNull(nodes.get(level + "/" + index));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** The definition in RFC 9162, section 2.1.1, word for word: slow and obvious. */
    private byte[] mth(List<byte[]> d) {
        if (d.isEmpty()) {
            return Sha256.fresh().digest();
        }
        if (d.size() == 1) {
            return d.getFirst();
        }
        int k = Integer.highestOneBit(d.size() - 1);
        return sha.node(mth(d.subList(0, k)), mth(d.subList(k, d.size())));
    }

    @Test
    void theRootIsTheStandardsAtEverySize() {
        for (int n = 0; n <= LARGEST; n++) {
            String expected = hex(mth(leaves.subList(0, n)));
            assertThat(roots.get(n)).isEqualTo(expected);
            assertThat(hex(tree.root(n))).isEqualTo(expected);
            assertThat(hex(new Frontier(n, this::node).root())).isEqualTo(expected);
        }
    }

    @Test
    void theEmptyTreeAndTheKnownVectorsOfCertificateTransparency() {
        assertThat(roots.getFirst()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex(sha.leaf(new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        // Root of the eight test leaves that RFC 6962 implementations share.
        Frontier frontier = new Frontier();
        for (String input : List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")) {
            frontier.append(sha.leaf(HexFormat.of().parseHex(input)), (level, index, hash) -> {});
        }
        assertThat(hex(frontier.root())).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void everyLeafIsProvedAtEverySizeAndNothingElseIs() {
        for (int n = 1; n <= LARGEST; n++) {
            byte[] root = tree.root(n);
            for (int i = 0; i < n; i++) {
                List<byte[]> path = tree.inclusion(i, n);
                assertThat(Proof.included(i, n, leaves.get(i), path, root)).isTrue();
                assertThat(Proof.included(i, n, leaves.get((i + 1) % LARGEST), path, root))
                        .isFalse();
                if (!path.isEmpty()) {
                    assertThat(Proof.included(i, n, leaves.get(i), path.subList(1, path.size()), root))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyTreeIsProvedToContinueEverySmallerOne() {
        for (int n = 1; n <= LARGEST; n++) {
            for (int m = 1; m <= n; m++) {
                List<byte[]> path = tree.consistency(m, n);
                assertThat(Proof.consistent(m, tree.root(m), n, tree.root(n), path))
                        .isTrue();
                assertThat(Proof.consistent(m, sha.node(tree.root(m), tree.root(m)), n, tree.root(n), path))
                        .isFalse();
            }
        }
    }
}

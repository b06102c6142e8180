package toll.link;

import java.util.List;

/** The result of linking. */
public record Linked(
        Rows rows,
        Patterns patterns,
        Model model,
        Blocks blocks,
        Candidates candidates,
        List<float[]> weights,
        int[] cluster,
        Scorer scorer) {}

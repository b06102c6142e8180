package toll.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sex as recorders write it, in English and Arabic; whatever else is written is missing, not a third value. */
public final class SexComparison implements Comparison<SexComparison.Sex> {
    /** What lists record. */
    public enum Sex {
        FEMALE,
        MALE
    }

    private static final List<String> LEVELS = List.of("the same sex", "sex differs");

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public Optional<Sex> read(String written) {
        if (written.length() > 40) {
            return Optional.empty();
        }
        String text = written.strip().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "m", "male", "man", "boy", "ذكر", "adult - male", "child - male" -> Optional.of(Sex.MALE);
            case "f", "female", "woman", "girl", "أنثى", "انثى", "adult - female", "child - female" ->
                Optional.of(Sex.FEMALE);
            default -> Optional.empty();
        };
    }

    @Override
    public int level(Sex a, Sex b) {
        return a == b ? 0 : 1;
    }
}

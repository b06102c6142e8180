package toll.intake.prose;

import org.jspecify.annotations.Nullable;

/** Arabic numerals. */
final class ArabicCardinals implements Cardinals {
    @Override
    public @Nullable Read at(Sentence s, int i) {
        long value = s.token(i).isNumber() ? Cardinals.digits(s.token(i).norm()) : -1;
        return value < 0 ? null : new Read(value, i, i + 1, false);
    }
}

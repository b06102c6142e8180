package toll.reconcile;

import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Arithmetic of sums over different events. */
final class Sums {
    private Sums() {}

    static Sum plus(Sum a, Sum b) {
        if (b.incidents() == 0) {
            return a;
        }
        if (a.incidents() == 0) {
            return b;
        }
        OptionalLong best = a.best().isPresent() && b.best().isPresent()
                ? OptionalLong.of(Math.addExact(a.best().getAsLong(), b.best().getAsLong()))
                : OptionalLong.empty();
        return new Sum(
                Math.addExact(a.min(), b.min()),
                Math.addExact(a.max(), b.max()),
                best,
                a.unknown() + b.unknown(),
                a.incidents() + b.incidents(),
                a.open() + b.open(),
                Entries.of(LongStream.concat(a.entries().stream(), b.entries().stream())
                        .toArray()));
    }
}

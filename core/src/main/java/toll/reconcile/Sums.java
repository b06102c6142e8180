package toll.reconcile;

import java.util.OptionalLong;

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
        OptionalLong best = a.best().isPresent() || b.best().isPresent()
                ? OptionalLong.of(
                        Math.addExact(a.best().orElse(a.min()), b.best().orElse(b.min())))
                : OptionalLong.empty();
        return new Sum(
                Math.addExact(a.min(), b.min()),
                Math.addExact(a.max(), b.max()),
                best,
                a.unknown() + b.unknown(),
                a.incidents() + b.incidents(),
                a.open() + b.open(),
                a.crossed() + b.crossed(),
                a.entries().plus(b.entries()));
    }
}

package toll.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class CountTest {
    @Test
    void atLeastHasNoUpperEnd() {
        assertThat(Count.atLeast(624).max()).isEqualTo(Bound.UNBOUNDED);
        assertThat(Count.atLeast(624).min()).isEqualTo(Bound.of(624));
    }

    @Test
    void atMostHasAnUnknownLowerEndNotZero() {
        assertThat(Count.atMost(30).min()).isEqualTo(Bound.UNKNOWN);
    }

    @Test
    void unknownIsNotZero() {
        assertThat(Count.ofEnds(Bound.UNKNOWN, Bound.UNKNOWN).isUnknown()).isTrue();
        assertThat(Count.exactly(0).isUnknown()).isFalse();
        assertThat(Count.UNKNOWN).isNotEqualTo(Count.exactly(0));
    }

    @Test
    void equalEndsAreAnExactNumber() {
        assertThat(Count.between(5, 5)).isEqualTo(Count.exactly(5));
    }

    @Test
    void aRangeUpsideDownCannotBeBuilt() {
        assertThatThrownBy(() -> Count.between(5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bound.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(Bound.UNBOUNDED, Bound.UNBOUNDED, Qualifier.AT_LEAST, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(Bound.of(1), Bound.of(2), Qualifier.EXACTLY, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void addingEndsIsCommutativeAndAssociative(
            @ForAll("bounds") Bound a, @ForAll("bounds") Bound b, @ForAll("bounds") Bound c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(Bound.of(0))).isEqualTo(a);
    }

    @Property
    void anUnknownEndMakesTheSumUnknown(@ForAll("bounds") Bound a) {
        assertThat(a.plus(Bound.UNKNOWN)).isEqualTo(Bound.UNKNOWN);
    }

    @Property
    void aSumThatDoesNotFitThrowsInsteadOfWrapping(@ForAll @LongRange(min = 1) long a) {
        assertThatThrownBy(() -> Bound.of(Long.MAX_VALUE).plus(Bound.of(a))).isInstanceOf(ArithmeticException.class);
    }

    @Property
    void whatATableSaysKeepsItsEnds(@ForAll("bounds") Bound a, @ForAll("bounds") Bound b) {
        boolean possible = !(a instanceof Bound.Unbounded)
                && !(a instanceof Bound.Known low && b instanceof Bound.Known high && low.value() > high.value());
        if (possible) {
            Count count = Count.ofEnds(a, b);
            assertThat(count.min()).isEqualTo(a);
            assertThat(count.max()).isEqualTo(b);
        } else {
            assertThatThrownBy(() -> Count.ofEnds(a, b)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void everyQualifierComesBackFromItsWord(@ForAll Qualifier qualifier) {
        assertThat(Qualifier.ofWord(qualifier.word())).isEqualTo(qualifier);
    }

    @Provide
    Arbitrary<Bound> bounds() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 1_000_000).map(Bound::of),
                Arbitraries.of(Bound.UNKNOWN, Bound.UNBOUNDED));
    }
}

package toll.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FixedTest {
    private static final CaptureTable TABLE = Invented.independent(2_000, 3, .3, .25, .2);

    private static Fixed model(String text) {
        return new Fixed(List.of(text), List.of());
    }

    @Test
    void aModelIsNamedByNumbersOrByNames() {
        List<String> names = TABLE.lists();
        assertThat(model("[12,3]").modelsOver(TABLE, TABLE).getFirst().generators())
                .isEqualTo("[12,3]");
        assertThat(model(names.get(0) + "*" + names.get(2) + ",2")
                        .modelsOver(TABLE, TABLE)
                        .getFirst()
                        .generators())
                .isEqualTo("[13,2]");
        assertThat(model("23").modelsOver(TABLE, TABLE).getFirst().terms()).containsExactly(1, 2, 4, 6);
    }

    @Test
    void whatIsNoModelIsSaid() {
        assertThat(model("[123]").wrong(TABLE))
                .hasValueSatisfying(w -> assertThat(w).contains("not all lists in one"));
        assertThat(model("[14]").wrong(TABLE)).isPresent();
        assertThat(model("a*nowhere").wrong(TABLE)).isPresent();
        assertThat(new Fixed(List.of(), List.of("000")).wrong(TABLE)).isPresent();
        assertThat(new Fixed(List.of("[12,13]"), List.of("111")).wrong(TABLE)).isEmpty();
    }

    @Test
    void aModelOverAListLeftOutIsNotFitted() {
        assertThat(model("[12,3]").modelsOver(TABLE, TABLE.without(0))).isEmpty();
        assertThat(model("[23]").modelsOver(TABLE, TABLE.without(0)).getFirst().generators())
                .isEqualTo("[12]");
    }

    @Test
    void aHistoryApartIsFittedExactly() {
        Counts counts = Counts.of(TABLE);
        Heterogeneity.Fit alone = Heterogeneity.NONE.fit(counts).orElseThrow();
        Heterogeneity.Fit apart = Heterogeneity.NONE.fit(counts, List.of(7)).orElseThrow();
        assertThat(apart.deviance()).isLessThan(alone.deviance());
        assertThat(apart.aic() - apart.deviance()).isGreaterThan(alone.aic() - alone.deviance());
    }
}

package toll.ledger.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import toll.ledger.Group;
import toll.ledger.Record;

/** Any bytes in the groups of an entry are a record or an IllegalArgumentException, and a record comes back as it was. */
final class FormFuzzTest {
    private final Form form = new Form();

    @FuzzTest(maxDuration = "10s")
    void anyBytesAreARecordOrRefused(FuzzedDataProvider data) {
        Kind kind = data.pickValue(Kind.values());
        byte[][] groups = new byte[Group.values().length][];
        for (int g = 0; g < groups.length - 1; g++) {
            byte[] bytes = data.consumeBytes(data.consumeInt(0, 400));
            groups[g] = bytes.length == 0 ? Form.EMPTY : bytes;
        }
        byte[] rest = data.consumeRemainingAsBytes();
        groups[groups.length - 1] = rest.length == 0 ? Form.EMPTY : rest;
        try {
            switch (kind) {
                case JUDGEMENT -> form.judgement(groups);
                case REFUSAL -> form.refusal(groups);
                case BATCH -> form.closing(groups);
                case FIGURE, INCIDENT, PERSON, STRIKE, FINDING, REPORT -> {
                    Record record = form.record(kind, groups);
                    assertThat(form.record(kind, form.write(record))).isEqualTo(record);
                }
            }
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    @FuzzTest(maxDuration = "10s")
    void anyFiguresOfAnIncidentAreReadOrRefused(byte[] figures) {
        byte[][] groups = {figures, Form.EMPTY, SOURCE.clone(), Form.EMPTY, Form.EMPTY};
        try {
            Record record = form.record(Kind.INCIDENT, groups);
            assertThat(form.record(Kind.INCIDENT, form.write(record))).isEqualTo(record);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    private static final byte[] SOURCE =
            "{\"origin\":{\"key\":\"a\",\"source\":\"b\"}}".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
}

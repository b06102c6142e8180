package toll.estimate;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringReader;
import org.assertj.core.api.Assertions;

final class CaptureReaderFuzzTest {
    /** Whatever the text, there are tables or faults, never an exception; and a table holds somebody. */
    @FuzzTest(maxDuration = "10s")
    void anyTextIsReadOrRefused(FuzzedDataProvider data) throws IOException {
        String text = data.consumeRemainingAsString();
        switch (CaptureReader.read("fuzz", new StringReader(text), CaptureReader.Columns.FOUND)) {
            case CaptureReading.Read read ->
                Assertions.assertThat(read.pooled().documented()).isPositive();
            case CaptureReading.Unreadable unreadable ->
                Assertions.assertThat(unreadable.faults()).isNotEmpty();
        }
    }
}

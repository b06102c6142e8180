package toll.ledger.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.erdtman.jcs.NumberToJSON;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {
    /** RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void theExamplesOfTheStandard(String bits, String text) {
        assertThat(Numbers.ecmaScript(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(text);
    }

    @Property(tries = 5000)
    void anyDoubleAsTheReferenceWritesIt(@ForAll long bits) throws IOException {
        double value = Double.longBitsToDouble(bits);
        // Below the normal numbers the reference writes "0.000…1e-178" for 1e-320, which is not the standard's form.
        if (Double.isFinite(value) && Math.abs(value) >= Double.MIN_NORMAL) {
            assertThat(Numbers.ecmaScript(value)).isEqualTo(NumberToJSON.serializeNumber(value));
        }
    }

    @Property(tries = 5000)
    void coordinatesGoIntoTheBytesAsTheyAreWrittenAlone(@ForAll int millionths) {
        for (double value : new double[] {millionths / 1e6, millionths / 1e7, millionths / 7.0, millionths}) {
            assertThat(new String(new JsonOut(8).value(value).toBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo(Numbers.ecmaScript(value));
        }
    }

    @Property(tries = 5000)
    void anyCoordinateAsTheReferenceWritesIt(@ForAll int millionths) throws IOException {
        double value = millionths / 1e6;
        assertThat(Numbers.ecmaScript(value)).isEqualTo(NumberToJSON.serializeNumber(value));
    }
}

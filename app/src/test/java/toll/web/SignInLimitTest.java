package toll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SignInLimitTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void fiveWrongPasswordsMakeTheNameAndTheAddressWait() {
        SignInLimit limit = new SignInLimit();
        for (int i = 0; i < 4; i++) {
            limit.wrong("name", "here", START);
        }
        assertThat(limit.wait("name", "here", START)).isZero();
        limit.wrong("name", "here", START);
        assertThat(limit.wait("name", "elsewhere", START)).isEqualTo(Duration.ofSeconds(30));
        assertThat(limit.wait("other", "here", START)).isEqualTo(Duration.ofSeconds(30));
        assertThat(limit.wait("other", "elsewhere", START)).isZero();
        assertThat(limit.wait("name", "here", START.plusSeconds(31))).isZero();
    }

    @Test
    void eachFurtherOneDoublesTheWaitUpToAQuarterOfAnHour() {
        SignInLimit limit = new SignInLimit();
        for (int i = 0; i < 6; i++) {
            limit.wrong("name", "here", START);
        }
        assertThat(limit.wait("name", "here", START)).isEqualTo(Duration.ofSeconds(60));
        for (int i = 0; i < 50; i++) {
            limit.wrong("name", "here", START);
        }
        assertThat(limit.wait("name", "here", START)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        SignInLimit limit = new SignInLimit();
        for (int i = 0; i < 9; i++) {
            limit.wrong("name", "here", START);
        }
        limit.right("name", "here");
        assertThat(limit.wait("name", "here", START)).isZero();
    }
}

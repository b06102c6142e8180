package toll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class HelpTest {
    @Test
    void helpNamesTheExitCodes() {
        StringWriter out = new StringWriter();
        int code = Toll.run(new String[] {"--help"}, new PrintWriter(out), new PrintWriter(new StringWriter()));
        assertThat(code).isZero();
        assertThat(out.toString()).contains("Exit codes:");
    }

    @Test
    void anUnknownVerbIsAnswerTwo() {
        assertThat(Toll.run(
                        new String[] {"nonsense"},
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(new StringWriter())))
                .isEqualTo(Exit.USAGE);
    }
}

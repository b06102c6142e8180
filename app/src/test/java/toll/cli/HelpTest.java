package toll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
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
    void everyVerbThatHelpListsAnswersItsOwnHelp() {
        StringWriter out = new StringWriter();
        Toll.run(new String[] {"--help"}, new PrintWriter(out), new PrintWriter(new StringWriter()));
        List<String> verbs = out.toString()
                .lines()
                .filter(line -> line.matches("  [a-z-]+ .*"))
                .map(line -> line.strip().split(" ")[0])
                .filter(verb -> !verb.startsWith("-"))
                .toList();
        assertThat(verbs).contains("demo", "intake", "tally", "verify", "serve");
        for (String verb : verbs) {
            StringWriter help = new StringWriter();
            int code =
                    Toll.run(new String[] {verb, "--help"}, new PrintWriter(help), new PrintWriter(new StringWriter()));
            assertThat(code).as(verb).isZero();
            assertThat(help.toString()).as(verb).contains("Usage: toll " + verb);
        }
    }

    @Test
    void completionKnowsEveryVerb() {
        StringWriter out = new StringWriter();
        Toll.run(new String[] {"generate-completion"}, new PrintWriter(out), new PrintWriter(new StringWriter()));
        assertThat(out.toString()).contains("intake").contains("series").contains("--policy");
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

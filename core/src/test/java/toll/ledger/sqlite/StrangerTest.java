package toll.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import toll.ledger.InclusionProof;
import toll.ledger.Person;
import tools.jackson.databind.json.JsonMapper;

/** The script of docs/ledger.md, as it stands there, accepts a proof and refuses a forged one. */
final class StrangerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @Test
    void theScriptOfTheDocumentationChecksAProof() throws Exception {
        Path page = documentation();
        Assumptions.assumeTrue(Files.isRegularFile(page), "docs/ledger.md is not beside this module");
        String text = Files.readString(page);
        int from = text.indexOf("```python\n") + "```python\n".length();
        Path script = Files.writeString(folder.resolve("check.py"), text.substring(from, text.indexOf("```", from)));
        InclusionProof proof;
        try (SqliteLedger ledger = SqliteLedger.create(folder.resolve("l"), Ledgers.CLOCK, Ledgers.SECRET)) {
            Ledgers.fill(ledger);
            proof = ledger.now().prove(ledger.now().all(Person.class).getFirst().sequence());
        }
        String json = JSON.writeValueAsString(proof);
        assertThat(run(script, json)).isZero();
        assertThat(proof.contents().toString()).contains("A. Example");
        assertThat(run(script, json.replace("A. Example", "B. Example"))).isNotZero();
        assertThat(run(script, json.replace("\"sequence\":" + proof.sequence() + ",", "\"sequence\":1,")))
                .isNotZero();
    }

    private int run(Path script, String proof) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("proof.json"), proof);
        try {
            return new ProcessBuilder("python3", script.toString(), file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noPython) {
            return Assumptions.abort("this machine has no python3");
        }
    }

    private static Path documentation() {
        Path here = Path.of("").toAbsolutePath();
        Path inModule = here.resolve("docs/ledger.md");
        return Files.isRegularFile(inModule) ? inModule : here.resolve("../docs/ledger.md");
    }
}

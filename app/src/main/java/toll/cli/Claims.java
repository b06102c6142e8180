package toll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import toll.intake.prose.Claim;
import toll.intake.prose.Language;
import toll.intake.prose.Reading;

/** {@code toll claims FILE|- --published D}: the attributed claims of a text, the headline first. */
@Command(
        name = "claims",
        description = "Reads the attributed claims of a text: who says how many, of whom, when, where.")
final class Claims implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "a text, HTML, PDF or DOCX file; - reads text from the input")
    private String file = "-";

    @Option(
            names = "--published",
            required = true,
            paramLabel = "D",
            description = "the day of publication, 2017-08-06; relative dates are read from there")
    private LocalDate published = LocalDate.EPOCH;

    @Option(
            names = "--lang",
            paramLabel = "L",
            description = "en or ar; where absent, the language whose letters prevail")
    private @Nullable String lang;

    @Option(names = "--json", description = "answer as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        String text = text();
        Language language = lang == null
                ? Language.of(text)
                : Language.ofCode(lang)
                        .orElseThrow(() -> new Failure(Exit.USAGE, "--lang is en or ar, not \"" + lang + "\""));
        Reading reading = toll.intake.prose.Claims.shipped(language).read(text, published);
        if (json) {
            spec.commandLine().getOut().println(Json.of(reading.fields()));
        } else {
            reading.claims().forEach(claim -> spec.commandLine().getOut().println(line(claim, text)));
        }
        return Exit.DONE;
    }

    private static String line(Claim c, String text) {
        return c.rank() + ". " + c.source() + (c.via().isEmpty() ? "" : " (via " + String.join(", ", c.via()) + ")")
                + ": "
                + c.count().asWritten() + " " + c.category() + " " + c.measure()
                + (c.period().edtf().isEmpty() ? "" : ", " + c.period().edtf())
                + (c.places().isEmpty() ? "" : ", " + String.join(", ", c.places()))
                + (c.actors().isEmpty() ? "" : ", by " + String.join(", ", c.actors()))
                + (c.parent() == 0 ? "" : ", part of " + c.parent())
                + (c.asserted() ? "" : ", " + (c.negated() ? "negated" : c.modality()))
                + "\n     \"" + c.span().of(text).replace('\n', ' ') + "\"";
    }

    private String text() throws IOException {
        byte[] bytes;
        if (file.equals("-")) {
            InputStream in = System.in;
            bytes = in.readAllBytes();
        } else {
            bytes = Files.readAllBytes(Path.of(file));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, java.nio.charset.Charset.forName("windows-1252"));
        }
    }
}

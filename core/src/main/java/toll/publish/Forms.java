package toll.publish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A paper in every form in which it is published. */
public final class Forms {
    private Forms() {}

    /**
     * HTML, PDF and DOCX, each by the ending of its file's name. The PDF takes longest and is made beside the others; the bytes
     * are those of making one after the other.
     *
     * @param time that the PDF and the DOCX bear
     */
    public static SortedMap<String, byte[]> of(Paper paper, Instant time) throws IOException {
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<byte[]> pdf = beside.submit(() -> PdfPaper.render(paper, time));
            SortedMap<String, byte[]> forms = new TreeMap<>();
            forms.put("html", HtmlPaper.render(paper).getBytes(StandardCharsets.UTF_8));
            forms.put("docx", DocxPaper.render(paper, time));
            forms.put("pdf", pdf.get());
            return forms;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while papers were made");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unwritten) {
                throw unwritten;
            }
            throw new IllegalStateException(failed);
        }
    }
}

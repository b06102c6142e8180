package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DocxPaperTest {
    private static final Instant TIME = Instant.parse("2026-11-24T00:00:00Z");

    static List<Paper> papers() {
        return List.of(Papers.english(), Papers.arabic());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyWordAndEveryNumberIsInTheDocument(Paper paper) throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(DocxPaper.render(paper, TIME)));
                XWPFWordExtractor text = new XWPFWordExtractor(read)) {
            assertThat(text.getText()).contains(paper.title(), paper.subtitle(), "12–15", "tally --source a");
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void madeTwiceItIsTheSameToTheByte(Paper paper) throws IOException {
        assertThat(DocxPaper.render(paper, TIME)).isEqualTo(DocxPaper.render(paper, TIME));
    }

    @Test
    void eachNumberLeadsToTheNoteThatSaysWhatItRestsOn() throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(DocxPaper.render(Papers.english(), TIME)))) {
            String xml = read.getDocument().xmlText();
            assertThat(xml)
                    .contains("w:anchor=\"n1\"")
                    .contains("w:name=\"n1\"")
                    .contains("[1]");
        }
    }

    @Test
    void everyPictureIsThereAndSaysWhatItShows() throws IOException {
        Paper paper = Papers.arabic();
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(DocxPaper.render(paper, TIME)))) {
            assertThat(read.getAllPictures()).hasSize(3);
            assertThat(read.getDocument().xmlText()).contains("descr=\"" + paper.title() + "\"");
        }
    }

    @Test
    void arabicParagraphsAndTablesRunFromTheRight() throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(DocxPaper.render(Papers.arabic(), TIME)))) {
            assertThat(read.getStyles().getStyle("Normal").getCTStyle().getPPr().isSetBidi())
                    .isTrue();
            assertThat(read.getTables().getFirst().getCTTbl().getTblPr().isSetBidiVisual())
                    .isTrue();
        }
    }
}

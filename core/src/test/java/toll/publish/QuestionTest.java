package toll.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class QuestionTest {
    @Test
    void writtenBackItReadsTheSame() {
        Question question =
                Question.parse("tally --source airwars --actor us-led-coalition --place \"Deir Ezzor\" --by grade");
        assertThat(question.toString())
                .isEqualTo("tally --actor us-led-coalition --by grade --place \"Deir Ezzor\" --source airwars");
        assertThat(Question.parse(question.toString())).isEqualTo(question);
    }

    @Test
    void anUnknownFilterIsRefusedByName() {
        assertThatThrownBy(() -> Question.parse("tally --colour red")).hasMessageContaining("no filter --colour");
        assertThatThrownBy(() -> Question.parse("sum")).hasMessageContaining("begins with one of");
        assertThatThrownBy(() -> Question.parse("tally --by")).hasMessageContaining("needs a value");
    }
}

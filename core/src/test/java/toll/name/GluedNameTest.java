package toll.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GluedNameTest {
    private static final Set<String> COMMON = PartFrequencies.builtIn().common().stream()
            .map(one -> one.part().folded())
            .collect(Collectors.toSet());
    private static final GluedName GLUED = new GluedName(COMMON::contains);

    @ParameterizedTest
    @CsvSource({
        "محمداحمد, محمد احمد",
        "محمدأحمدعلي, محمد احمد علي",
        "عبداللهمحمود, عبدالله محمود",
        "محمدعبدالرحمنحسن, محمد عبدالرحمن حسن"
    })
    void wordsWrittenWithoutBlanksAreCutIntoKnownParts(String glued, String apart) {
        assertThat(GLUED.split(glued)).contains(apart);
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد احمد", "عبدالله", "عبد الرحمن", "الكرادلي", "Muhammad", "", "محمدزززز", "نورالدين"})
    void whatIsAPartOrCannotBeCutWhollyStays(String name) {
        assertThat(GLUED.split(name)).isEmpty();
    }

    @Test
    void onlyTheGluedWordIsCut() {
        assertThat(GLUED.split("سمير محمداحمد الزرقاني")).contains("سمير محمد احمد الزرقاني");
    }
}

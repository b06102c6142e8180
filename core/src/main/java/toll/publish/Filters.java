package toll.publish;

import java.time.LocalDate;
import toll.date.Edge;
import toll.date.Edtf;
import toll.date.When;
import toll.reconcile.Filter;

/** What a question asks about, as the filter of a toll. */
final class Filters {
    private Filters() {}

    static Filter of(Question question) {
        return new Filter(
                question.values("source"),
                question.values("actor"),
                question.values("place"),
                period(question),
                question.values("grade"),
                question.values("means"),
                question.value("measure"),
                question.value("status"));
    }

    private static When period(Question question) {
        if (question.value("from").isEmpty() && question.value("to").isEmpty()) {
            return When.UNKNOWN;
        }
        Edge from = question.value("from").isEmpty()
                ? Edge.OPEN
                : day(question.value("from")).from();
        Edge to = question.value("to").isEmpty()
                ? Edge.OPEN
                : day(question.value("to")).to();
        return new When(from, to, When.Shade.PLAIN, "");
    }

    private static When day(String text) {
        return Edtf.read(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + text + "\" is not a date; write " + LocalDate.EPOCH + ", 2017-03 or 2017"));
    }
}

package toll.ledger.form;

import toll.ledger.Refusal;

/** A {@link Refusal} in canonical form. */
final class RefusalForm {
    private RefusalForm() {}

    static void write(GroupsOut to, Refusal refusal) {
        to.figures.text("column", refusal.column()).text("expected", refusal.expected());
        to.figures.number("line", refusal.line()).text("todo", refusal.todo());
        to.source.text("document", refusal.document());
        to.words.text("words", refusal.found());
    }

    static Refusal read(GroupsIn from) {
        JsonIn in = from.figures();
        String column = in.text("column");
        String expected = in.text("expected");
        long line = in.key("line") ? in.number() : 0;
        String todo = in.text("todo");
        in.end();
        JsonIn source = from.source();
        String document = source.text("document");
        source.end();
        return new Refusal(document, line, column, expected, from.words(), todo);
    }
}

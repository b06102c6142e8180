package toll.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import toll.reconcile.Gap;

/** A gap as blocks: the answer in a sentence, the waterfall, the table of steps, the contradicted denials. */
final class GapBlocks {
    private static final int CODES_SHOWN = 12;

    private final Answers answers;
    private final Lineage.Register register;
    private final Words words;
    private final BinaryOperator<String> label;

    /** @param label gives the label of a term: vocabulary, id */
    GapBlocks(Answers answers, Lineage.Register register, Words words, BinaryOperator<String> label) {
        this.answers = answers;
        this.register = register;
        this.words = words;
        this.label = label;
    }

    Gap write(Blocks blocks, Question question) {
        Gap gap = answers.gapped(question);
        String from = label.apply("source", gap.from().source());
        String to = label.apply("source", gap.to().source());
        blocks.say(
                Block.Manner.ANSWER,
                Run.text(words.say("gap.from", from) + " "),
                number(question, "from"),
                Run.text(words.say("gap.to", to) + " "),
                number(question, "to"),
                Run.text(words.say("gap.steps", gap.steps().size())));

        List<Waterfall.Bar> bars = new ArrayList<>();
        bars.add(new Waterfall.Bar(from, gap.from().min(), gap.from().max(), true));
        for (Gap.Step step : gap.steps()) {
            bars.add(new Waterfall.Bar(brief(step), step.min(), step.max(), false));
        }
        bars.add(new Waterfall.Bar(to, gap.to().min(), gap.to().max(), true));
        blocks.add(new Block.Bars(words.say("gap.title", from, to), bars));

        Blocks.Rows rows = new Blocks.Rows();
        rows.total(Run.strong(from), number(question, "from"), Run.text(""), Run.text(""));
        for (Gap.Step step : gap.steps()) {
            String cell = Answers.stepCell(step);
            Lineage lineage = answers.ask(question, cell);
            rows.row(
                    Run.fact(words.say(step.why())),
                    register.number(lineage.ends().signed(), lineage),
                    number(question, cell + " events"),
                    Run.fact(codes(step)));
        }
        rows.total(Run.strong(to), number(question, "to"), Run.text(""), Run.text(""));
        blocks.add(rows.table(
                words.say("gap.caption"),
                List.of(
                        words.say("step.reason"),
                        words.say("gap.change"),
                        words.say("gap.events"),
                        words.say("gap.codes")),
                1,
                2));
        contradictions(blocks, question, gap);
        return gap;
    }

    private String brief(Gap.Step step) {
        String reason = words.say(step.why());
        int end = reason.indexOf(". ");
        String first = end > 0 ? reason.substring(0, end) : reason;
        return first.length() <= 58 ? first : first.substring(0, 57) + "…";
    }

    private String codes(Gap.Step step) {
        List<String> codes = step.events().stream().map(Gap.GapEvent::code).toList();
        return codes.size() <= CODES_SHOWN
                ? String.join(words.say("list.comma"), codes)
                : String.join(words.say("list.comma"), codes.subList(0, CODES_SHOWN)) + " +"
                        + (codes.size() - CODES_SHOWN);
    }

    private void contradictions(Blocks blocks, Question question, Gap gap) {
        for (Gap.Step step : gap.steps()) {
            if (step.contradicted() == 0) {
                continue;
            }
            blocks.say(
                    Block.Manner.CAUTION,
                    Run.text(words.say("gap.contradicted") + " "),
                    number(question, Answers.stepCell(step) + " contradicted"),
                    Run.text(" " + words.say("gap.contradicted-of") + " "),
                    Run.fact(String.join(
                            words.say("list.comma"),
                            step.events().stream()
                                    .filter(e -> e.denial().isPresent()
                                            && e.denial().get().contradicted())
                                    .map(Gap.GapEvent::code)
                                    .toList())));
        }
    }

    private Run.Num number(Question question, String cell) {
        Lineage lineage = answers.ask(question, cell);
        return register.number(lineage.ends().shown(), lineage);
    }
}

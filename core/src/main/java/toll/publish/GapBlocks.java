package toll.publish;

import java.util.ArrayList;
import java.util.List;
import toll.reconcile.Gap;

/** A gap as blocks: the answer in a sentence, the waterfall, the table of steps, the contradicted denials. */
final class GapBlocks {
    private static final int CODES_SHOWN = 12;

    private final Scribe scribe;
    private final Words words;

    GapBlocks(Scribe scribe) {
        this.scribe = scribe;
        this.words = scribe.words();
    }

    Gap write(Blocks blocks, Question question) {
        Gap gap = scribe.answers().gapped(question);
        String from = scribe.label("source", gap.from().source());
        String to = scribe.label("source", gap.to().source());
        blocks.say(
                Block.Manner.ANSWER,
                scribe.sentence(
                        "gap.answer",
                        Run.fact(from),
                        Run.fact(scribe.inside("basis", gap.from().basis())),
                        scribe.number(question, "from"),
                        Run.fact(to),
                        Run.fact(scribe.inside("basis", gap.to().basis())),
                        scribe.number(question, "to")));

        List<Waterfall.Bar> bars = new ArrayList<>();
        bars.add(new Waterfall.Bar(
                from,
                gap.from().min(),
                gap.from().max(),
                true,
                scribe.number(question, "from").lineage()));
        for (Gap.Step step : gap.steps()) {
            bars.add(new Waterfall.Bar(
                    brief(step),
                    step.min(),
                    step.max(),
                    false,
                    scribe.step(question, Cells.stepCell(step)).lineage()));
        }
        bars.add(new Waterfall.Bar(
                to,
                gap.to().min(),
                gap.to().max(),
                true,
                scribe.number(question, "to").lineage()));
        blocks.add(new Block.Bars(words.say("gap.title", from, to), bars));

        Blocks.Rows rows = new Blocks.Rows();
        rows.total(Run.strong(from), scribe.number(question, "from"), Run.text(""), Run.text(""));
        for (Gap.Step step : gap.steps()) {
            String cell = Cells.stepCell(step);
            rows.row(
                    Run.fact(words.say(step.why())),
                    scribe.step(question, cell),
                    scribe.number(question, cell + " events"),
                    Run.fact(codes(step)));
        }
        rows.total(Run.strong(to), scribe.number(question, "to"), Run.text(""), Run.text(""));
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
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    private String codes(Gap.Step step) {
        List<String> codes = step.events().stream().map(scribe::code).toList();
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
                    scribe.sentence(
                            "gap.contradicted",
                            scribe.number(question, Cells.stepCell(step) + " contradicted"),
                            Run.fact(scribe.row(step.events().stream()
                                    .filter(e -> e.denial().isPresent()
                                            && e.denial().get().contradicted())
                                    .map(scribe::code)
                                    .toList()))));
        }
    }
}

package toll.ledger.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Figure;
import toll.ledger.Origin;
import toll.ledger.Scope;
import toll.place.Where;

/** A {@link Figure} in canonical form. */
final class FigureForm {
    private FigureForm() {}

    static void write(GroupsOut to, Figure figure) {
        JsonOut out = to.figures;
        figure.asOf().ifPresent(asOf -> {
            Values.writeWhen(out.key("asOf"), asOf);
            to.written("asOf", asOf.asWritten());
        });
        Values.count(out, "count", figure.count());
        to.written("count", figure.count().asWritten());
        out.text("label", figure.label()).text("modality", figure.modality());
        scope(out.key("scope"), figure.scope());
        to.written("period", figure.scope().period().asWritten());

        Origins.write(to, figure.origin());
        to.source.text("parent", figure.parent()).text("quotes", figure.quotes());
        to.wordsAndNotes(figure.origin(), "");
    }

    private static void scope(JsonOut out, Scope scope) {
        out.open()
                .texts("actors", scope.actors())
                .text("basis", scope.basis())
                .texts("means", scope.means())
                .text("measure", scope.measure());
        Values.when(out, "period", scope.period());
        if (!scope.places().isEmpty()) {
            out.key("places").openList();
            for (Where place : scope.places()) {
                Values.writeWhere(out, place);
            }
            out.closeList();
        }
        out.text("standard", scope.standard())
                .text("status", scope.status())
                .text("unit", scope.unit())
                .close();
    }

    static Figure read(GroupsIn from) {
        JsonIn in = from.figures();
        Optional<When> asOf =
                in.key("asOf") ? Optional.of(Values.readWhen(in, from.written("asOf"))) : Optional.empty();
        Count count = Values.count(in, "count", from.written("count"));
        String label = in.text("label");
        String modality = in.text("modality");
        if (!in.key("scope")) {
            throw in.wrong("\"scope\"");
        }
        Scope scope = scope(from, in);
        in.end();

        JsonIn source = from.source();
        Origin origin = Origins.read(from, source);
        String parent = source.text("parent");
        String quotes = source.text("quotes");
        source.end();
        return new Figure(origin, label, scope, count, asOf, parent, quotes, modality);
    }

    private static Scope scope(GroupsIn from, JsonIn in) {
        in.enter();
        List<String> actors = in.texts("actors");
        String basis = in.text("basis");
        List<String> means = in.texts("means");
        String measure = in.text("measure");
        When period = Values.when(in, "period", from.written("period"));
        List<Where> places = new ArrayList<>();
        if (in.key("places")) {
            in.enterList();
            while (in.more()) {
                places.add(Values.readWhere(in));
            }
        }
        String standard = in.text("standard");
        String status = in.text("status");
        String unit = in.text("unit");
        in.leave();
        return new Scope(measure, unit, status, actors, means, places, period, basis, standard);
    }
}

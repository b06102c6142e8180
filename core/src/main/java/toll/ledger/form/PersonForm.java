package toll.ledger.form;

import java.util.List;
import java.util.Map;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Origin;
import toll.ledger.Person;
import toll.place.Where;

/** A {@link Person} in canonical form: whatever points at the person stands in the group IDENTITY. */
final class PersonForm {
    private PersonForm() {}

    static void write(GroupsOut to, Person person) {
        to.written("age", person.age().asWritten());
        to.written("born", person.born().asWritten());
        JsonOut identity = to.identity;
        Values.count(identity, "age", person.age());
        to.writtenInto(identity);
        Values.when(identity, "born", person.born());
        identity.texts("cites", person.cites())
                .text("family", person.family())
                .text("name", person.name())
                .text("occupation", person.occupation())
                .text("officialId", person.officialId())
                .text("otherName", person.otherName());

        JsonOut out = to.figures;
        out.text("ageClass", person.ageClass());
        Values.when(out, "died", person.died());
        out.text("fate", person.fate()).text("sex", person.sex()).text("status", person.status());
        Values.where(out, "where", person.where());
        to.written("died", person.died().asWritten());

        to.source.texts("incidents", person.incidents());
        Origins.write(to, person.origin());
        to.wordsAndNotes(person.origin(), "");
    }

    static Person read(GroupsIn from) {
        JsonIn identity = from.identity();
        Count ageAlone = Values.count(identity, "age", "");
        Map<String, String> asWritten = identity.map("asWritten");
        Count age = ageAlone.written(asWritten.getOrDefault("age", ""));
        When born = Values.when(identity, "born", asWritten.getOrDefault("born", ""));
        List<String> cites = identity.texts("cites");
        String family = identity.text("family");
        String name = identity.text("name");
        String occupation = identity.text("occupation");
        String officialId = identity.text("officialId");
        String otherName = identity.text("otherName");
        identity.end();

        JsonIn in = from.figures();
        String ageClass = in.text("ageClass");
        When died = Values.when(in, "died", from.written("died"));
        String fate = in.text("fate");
        String sex = in.text("sex");
        String status = in.text("status");
        Where where = Values.where(in, "where");
        in.end();

        JsonIn source = from.source();
        List<String> incidents = source.texts("incidents");
        Origin origin = Origins.read(from, source);
        source.end();
        return new Person(
                origin,
                incidents,
                name,
                otherName,
                fate,
                status,
                sex,
                ageClass,
                age,
                born,
                died,
                where,
                occupation,
                officialId,
                family,
                cites);
    }
}

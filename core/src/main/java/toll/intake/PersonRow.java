package toll.intake;

import java.util.List;
import toll.ledger.Origin;
import toll.ledger.Person;
import toll.ledger.Record;

/** A row that is one source's record of one victim. */
final class PersonRow implements RowMapper {
    private final List<TextCell> incidents;
    private final List<TextCell> name;
    private final List<TextCell> otherName;
    private final List<TextCell> fate;
    private final List<TextCell> status;
    private final List<TextCell> sex;
    private final List<TextCell> ageClass;
    private final Cells.Counts age;
    private final Cells.Days born;
    private final Cells.Days died;
    private final Cells.Places place;
    private final List<TextCell> occupation;
    private final List<TextCell> officialId;
    private final List<TextCell> family;
    private final List<TextCell> cites;

    PersonRow(Cells cells) {
        incidents = cells.texts("incidents");
        name = cells.texts("name");
        otherName = cells.texts("other-name");
        fate = cells.texts("fate");
        status = cells.texts("status");
        sex = cells.texts("sex");
        ageClass = cells.texts("age-class");
        age = cells.age();
        born = cells.days("born");
        died = cells.days("died");
        place = cells.place();
        occupation = cells.texts("occupation");
        officialId = cells.texts("official-id");
        family = cells.texts("family");
        cites = cells.texts("cites");
    }

    @Override
    public Record map(RowView row, Origin origin) {
        return new Person(
                origin,
                TextCell.list(incidents, row),
                TextCell.text(name, row),
                TextCell.text(otherName, row),
                TextCell.text(fate, row),
                TextCell.text(status, row),
                TextCell.text(sex, row),
                TextCell.text(ageClass, row),
                age.read(row),
                born.read(row),
                died.read(row),
                place.read(row),
                TextCell.text(occupation, row),
                TextCell.text(officialId, row),
                TextCell.text(family, row),
                TextCell.list(cites, row));
    }
}

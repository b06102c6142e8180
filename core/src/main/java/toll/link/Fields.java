package toll.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import toll.compare.AgeComparison;
import toll.compare.AreaComparison;
import toll.compare.CodeComparison;
import toll.compare.DateComparison;
import toll.compare.Days;
import toll.compare.PlaceComparison;
import toll.compare.RangeComparison;
import toll.compare.SetComparison;
import toll.compare.SexComparison;
import toll.compare.TextComparison;

/** The visible list: which comparison serves which role. */
final class Fields {
    private Fields() {}

    /** @param learntFrom the first rows, from which frequencies are taken */
    static List<Field> ofNames(Names names, int learntFrom) {
        return List.of(
                EndPartField.of(names, true, learntFrom),
                EndPartField.of(names, false, learntFrom),
                new ChainField(names, learntFrom));
    }

    /** What somebody is called by kin alone ("wife of X") tells one member of a family from another. */
    static Field ofKinNames(Column column, int learntFrom) {
        return CodedField.of("name by kin", true, TextComparison.over(column.valuesOf(learntFrom)), column, learntFrom);
    }

    /** @param learntFrom the first rows, from which frequencies are taken */
    static List<Field> besideNames(Rows rows, int learntFrom) {
        List<Field> fields = new ArrayList<>();
        for (Role role : rows.roles()) {
            Column column = rows.column(role).orElseThrow();
            switch (role.kind()) {
                case NAME, NAME_AR, GIVEN, FAMILY, FATHER, GRANDFATHER, GROUP -> {}
                case MOTHER -> fields.add(CodedField.of("mother", false, new PlaceComparison(), column, learntFrom));
                case BORN ->
                    fields.add(CodedField.of("born", true, new DateComparison(), bornOrAge(rows, column), learntFrom));
                case DIED -> fields.add(CodedField.of("died", false, new DateComparison(), column, learntFrom));
                case AGE ->
                    fields.add(new AgeField(
                            CodedField.of("age", true, new AgeComparison(false), column, learntFrom), rows));
                case SEX -> fields.add(CodedField.of("sex", true, new SexComparison(), column, learntFrom));
                case PLACE -> fields.add(CodedField.of("place", false, new PlaceComparison(), column, learntFrom));
                case LAT ->
                    rows.column(Role.Kind.LON)
                            .ifPresent(lon -> fields.add(CodedField.of(
                                    "position", false, new AreaComparison(), positions(column, lon), learntFrom)));
                case LON -> {}
                case DATE -> fields.add(CodedField.of("date", true, new DateComparison(), column, learntFrom));
                case AREA -> fields.add(CodedField.of("area", false, new AreaComparison(), column, learntFrom));
                case ACTOR, MEANS ->
                    fields.add(CodedField.of(role.toString(), false, new SetComparison(), column, learntFrom));
                case RANGE ->
                    fields.add(CodedField.of(role.toString(), false, new RangeComparison(), column, learntFrom));
                case TEXT -> {
                    fields.add(written(role, column, rows, learntFrom));
                    CodesInText.of(column, learntFrom)
                            .ifPresent(codes -> fields.add(CodedField.of(
                                    role + ", codes in it", false, new CodeComparison(), codes, learntFrom)));
                }
                case CODE -> fields.add(written(role, column, rows, learntFrom));
            }
        }
        return List.copyOf(fields);
    }

    /** Dates under another name are dates, of birth most likely: those of death and of events have roles of their own. */
    private static Field written(Role role, Column column, Rows rows, int learntFrom) {
        if (DateColumn.is(column, learntFrom)) {
            return CodedField.of(role.toString(), true, new DateComparison(), column, learntFrom);
        }
        return role.kind() == Role.Kind.CODE
                ? CodedField.of(role.toString(), false, new CodeComparison(), column, learntFrom)
                        .between(rows, learntFrom)
                : CodedField.of(
                        role.toString(), false, TextComparison.over(column.valuesOf(learntFrom)), column, learntFrom);
    }

    /** A record without a birth date but with an age at death was born in the year that follows from both. */
    private static Column bornOrAge(Rows rows, Column born) {
        Optional<Column> age = rows.column(Role.Kind.AGE);
        Optional<Column> died = rows.column(Role.Kind.DIED);
        if (age.isEmpty() || died.isEmpty()) {
            return born;
        }
        AgeComparison ages = new AgeComparison(false);
        Column.Builder filled = new Column.Builder();
        for (int row = 0; row < rows.size(); row++) {
            if (born.codes()[row] >= 0) {
                filled.add(born.values().get(born.codes()[row]));
                continue;
            }
            Optional<Integer> years = value(age.get(), row).flatMap(ages::read);
            Optional<Days> then = value(died.get(), row).flatMap(Days::read);
            filled.add(
                    years.isPresent() && then.isPresent()
                            ? interval(AgeComparison.bornFrom(years.get(), then.get()))
                            : "");
        }
        return filled.build();
    }

    private static Optional<String> value(Column column, int row) {
        int code = column.codes()[row];
        return code < 0 ? Optional.empty() : Optional.of(column.values().get(code));
    }

    private static String interval(Days days) {
        return LocalDate.ofEpochDay(days.first()) + "/" + LocalDate.ofEpochDay(days.last());
    }

    private static Column positions(Column lat, Column lon) {
        Column.Builder both = new Column.Builder();
        for (int row = 0; row < lat.codes().length; row++) {
            Optional<String> north = value(lat, row);
            Optional<String> east = value(lon, row);
            both.add(north.isPresent() && east.isPresent() ? north.get() + " " + east.get() : "");
        }
        return both.build();
    }
}

package toll.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import toll.link.Role;
import toll.link.Rows;

/** Rows of a table of {@link PersonTables}, with the roles under which it is linked. */
final class PersonRows {
    /** In the order of the columns below. */
    private static final List<Role> ROLES = List.of(
            new Role(Role.Kind.GIVEN, ""),
            new Role(Role.Kind.FAMILY, ""),
            new Role(Role.Kind.BORN, ""),
            new Role(Role.Kind.PLACE, ""),
            new Role(Role.Kind.CODE, "postcode"),
            new Role(Role.Kind.TEXT, "occupation"));

    private static final int[] COLUMNS = {1, 2, 3, 4, 5, 7};

    private PersonRows() {}

    /** The records from one number up to another, counted from 0. */
    static Rows of(Path table, int from, int until) throws IOException {
        Rows.Builder rows = new Rows.Builder(ROLES);
        try (BufferedReader reader = Files.newBufferedReader(table)) {
            reader.readLine();
            int at = 0;
            for (String line = reader.readLine(); line != null && at < until; line = reader.readLine(), at++) {
                if (at >= from) {
                    String[] cells = line.split(",", -1);
                    List<String> values = new java.util.ArrayList<>();
                    for (int column : COLUMNS) {
                        values.add(cells[column]);
                    }
                    rows.add("persons", cells[0], "", values);
                }
            }
        }
        return rows.build();
    }
}

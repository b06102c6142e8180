package toll.intake.prose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line of a list of words or places: cells divided by tabs. Blank lines and those that begin with {@code #} are none.
 *
 * @param list the name of the list, for messages
 * @param number of the line in it, from 1
 * @param cells as written
 */
record ListLine(String list, int number, List<String> cells) {
    static List<ListLine> of(String list, Reader text) throws IOException {
        List<ListLine> lines = new ArrayList<>();
        BufferedReader in = new BufferedReader(text);
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(new ListLine(list, number, List.of(line.split("\t", -1))));
            }
        }
        return lines;
    }

    /** The cell without white space around it; empty where the line has fewer. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** The parts of a cell that the line has, divided by {@code |}. */
    List<String> parts(int column) {
        return Arrays.stream(cells.get(column).split("\\|")).map(String::strip).toList();
    }

    /** What is wrong with this line, and where it stands. */
    IllegalArgumentException fault(String what) {
        return new IllegalArgumentException(list + ", line " + number + ": " + what);
    }
}

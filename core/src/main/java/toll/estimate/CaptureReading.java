package toll.estimate;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What came of reading a table of captures: tables, or the faults that forbid it. */
public sealed interface CaptureReading {
    /**
     * The table could be read.
     *
     * @param pooled all strata together
     * @param strata by the values of the stratum columns; empty when none were named
     * @param notes what was read past, in words
     */
    record Read(CaptureTable pooled, SortedMap<String, CaptureTable> strata, List<String> notes)
            implements CaptureReading {
        public Read {
            notes = List.copyOf(notes);
        }

        /** The same with every table changed in one way. */
        public Read with(UnaryOperator<CaptureTable> change) {
            TreeMap<String, CaptureTable> parts = new TreeMap<>();
            strata.forEach((key, part) -> parts.put(key, change.apply(part)));
            return new Read(change.apply(pooled), parts, notes);
        }
    }

    /** The table is refused in whole. */
    record Unreadable(List<Fault> faults) implements CaptureReading {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }

    /**
     * One fault.
     *
     * @param line of the file, from 1; 0 when the fault is of the whole
     * @param column name of the column, or empty
     * @param found what stands there
     * @param expected what should, and what to do
     */
    record Fault(String document, long line, String column, String found, String expected) {
        @Override
        public String toString() {
            return document
                    + (line > 0 ? ", line " + line : "")
                    + (column.isEmpty() ? "" : ", column " + column)
                    + ": "
                    + (found.isEmpty() ? "" : "found " + found + "; ")
                    + expected;
        }
    }
}

package toll.ledger.sqlite;

/**
 * One difference between what a ledger holds and what was written to it.
 *
 * @param place which entry and which part of it, which document, which row of which table
 * @param problem what is wrong there
 */
public record Finding(String place, String problem) {
    public String sentence() {
        return place + ": " + problem;
    }
}

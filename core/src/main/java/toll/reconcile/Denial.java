package toll.reconcile;

/**
 * A finding that denies an event since "no strikes were made in the area", held against the belligerent's own log.
 *
 * @param finding sequence number of the finding
 * @param samePlace log lines of these days at the same place: by name, or by areas that overlap
 * @param sameArea further log lines of these days in the same first-level area: they do not contradict by themselves
 * @param logCovers whether the log has any line within the days looked at; where it has none it says nothing
 */
public record Denial(long finding, Entries samePlace, Entries sameArea, boolean logCovers) {
    public boolean contradicted() {
        return samePlace.size() > 0;
    }
}

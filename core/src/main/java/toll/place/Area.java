package toll.place;

/** A point with the precision it is known to: the circle in which the place lies. */
public record Area(Point point, Precision precision) {
    /** Whether the two circles touch, so that both may be the same place. */
    public boolean overlaps(Area that) {
        return point.metresTo(that.point) <= precision.radiusMetres() + that.precision.radiusMetres();
    }
}

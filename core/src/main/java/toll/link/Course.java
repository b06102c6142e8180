package toll.link;

/** How far work has come that has so many steps, each of so many pieces: every step counts alike. */
final class Course {
    static final Course UNTOLD = new Course(1, Watch.NOBODY);
    /** What is told differs by at least so much. */
    private static final double FINE = .002;

    private final int steps;
    private final Watch watch;
    private int begun;
    private double told;

    Course(int steps, Watch watch) {
        this.steps = steps;
        this.watch = watch;
    }

    /** Begins the next step. @return its number, the first being 1 */
    synchronized int next() {
        return ++begun;
    }

    /** So many pieces of a step are done. */
    synchronized void done(int step, int pieces, int ofPieces) {
        double share = Math.min(1, (step - 1 + (ofPieces == 0 ? 1 : (double) pieces / ofPieces)) / steps);
        if (share >= told + FINE || share == 1 && told < 1) {
            told = share;
            watch.at(share);
        }
    }
}

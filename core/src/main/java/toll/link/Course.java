package toll.link;

/** How far a linkage has come: stages follow each other, and each takes about its share of the whole. */
final class Course {
    static final Course UNTOLD = new Course(1, Watch.NOBODY);

    /** Stages of a linkage, in order, with about how long each takes beside the others. */
    enum Stage {
        GROUPED(18),
        DRAWN(6),
        TAUGHT(8),
        CHOSEN(22),
        LOOKED(22),
        CLUSTERED(8),
        DECIDED(8),
        ALONE(8);

        private final int share;

        Stage(int share) {
            this.share = share;
        }

        /** All stages when so many times is learnt from rows that are grouped once. */
        private static double all(int learnings) {
            double all = GROUPED.share;
            for (Stage stage : values()) {
                all += stage == GROUPED ? 0 : stage.share * learnings;
            }
            return all;
        }
    }

    /** What is told differs by at least so much. */
    private static final double FINE = .002;

    private final double all;
    private final Watch watch;
    private double from;
    private double until;
    private double told;

    /** @param learnings how many times the stages after the first come */
    Course(int learnings, Watch watch) {
        this.all = Stage.all(learnings);
        this.watch = watch;
    }

    synchronized void begin(Stage stage) {
        from = until;
        until = from + stage.share / all;
    }

    /** So many pieces of a part of this stage are done. */
    synchronized void done(int pieces, int ofPieces) {
        tell(from + (until - from) * (ofPieces == 0 ? 1 : (double) pieces / ofPieces));
    }

    /** All is done. */
    synchronized void end() {
        tell(1);
    }

    private void tell(double share) {
        if (share >= told + FINE && share < 1 || share == 1 && told < 1) {
            told = share;
            watch.at(share);
        }
    }
}

package toll.link;

/** Is told how far a linkage has come. Called often and from several threads at once: it is to be quick. */
@FunctionalInterface
public interface Watch {
    Watch NOBODY = share -> {};

    /** @param share of the work that is done, 0 to 1, never less than before */
    void at(double share);
}

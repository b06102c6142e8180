package toll.intake;

/** Hears how far intake has come. */
public interface Progress {
    /** Nobody listens. */
    Progress SILENT = (rows, read, of) -> {};

    /**
     * @param rows rows taken so far
     * @param read bytes of the file read so far
     * @param of bytes of the file
     */
    void at(long rows, long read, long of);
}

package toll.cli;

/** Whether a person is looking: both input and output are a terminal. */
final class Terminal {
    private Terminal() {}

    static boolean isThere() {
        // From JDK 22 on, System.console() answers for a pipe too, unless the old provider is asked for.
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }
}

package toll.web;

/**
 * One address that the server answers.
 *
 * @param path as Javalin reads it: {@code /{lang}/event/{id}}
 * @param least the least role that may ask
 */
record Route(Method method, String path, Role least, Action action) {
    /** What the server answers to: reading never changes anything, changing always carries a form token. */
    enum Method {
        GET,
        POST,
        /** A question sent as JSON: it reads and changes nothing, so it needs no form token. */
        ASK
    }

    /** Answers one visit. */
    interface Action {
        void answer(Visit visit) throws Exception;
    }
}

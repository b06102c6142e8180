package toll.web;

/**
 * Who asks.
 *
 * @param name of the account; {@code local} for whoever sits at a machine whose project has no accounts
 * @param csrf the token that each form of this visitor must carry
 */
record Visitor(String name, Role role, String csrf) {
    boolean may(Role needed) {
        return role.may(needed);
    }
}

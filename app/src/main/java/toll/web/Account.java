package toll.web;

/**
 * One person's account, as kept in the project directory.
 *
 * @param password Argon2id hash with its parameters, in the PHC string form
 */
record Account(String name, Role role, String password) {
    Account {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}")) {
            throw new IllegalArgumentException(
                    "not an account name (letters, digits, dot, hyphen, at most 64): \"" + name + "\"");
        }
    }
}

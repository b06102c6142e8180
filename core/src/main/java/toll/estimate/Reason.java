package toll.estimate;

/**
 * Why a rule refuses, or warns.
 *
 * @param rule short id: R1 to R11 refuse, W1 onwards warn
 * @param name the rule's name
 * @param text what was found and what it means, one sentence or two
 */
public record Reason(String rule, String name, String text) {
    @Override
    public String toString() {
        return rule + " " + name + ": " + text;
    }
}

package toll.ledger.form;

/** Numbers as ECMAScript writes them (ECMA-262, Number::toString), which is what RFC 8785 asks for. */
final class Numbers {
    private static final double SCALE = 1e7;

    private Numbers() {}

    static String ecmaScript(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("no JSON number: " + value);
        }
        if (value == 0) {
            return "0";
        }
        String sign = value < 0 ? "-" : "";
        double size = Math.abs(value);
        long scaled = scaled(size);
        return sign + (scaled < 0 ? general(size) : fixed(scaled));
    }

    /**
     * Ten million times the number where ECMAScript writes it with at most seven places, as coordinates are; else −1.
     *
     * @param size not negative
     */
    static long scaled(double size) {
        if (size >= 1e-3 && size < 1e7) {
            // At most 15 digits, so a decimal of at most seven places that reads back is the only shortest.
            long scaled = Math.round(size * SCALE);
            if (scaled / SCALE == size) {
                return scaled;
            }
        }
        return -1;
    }

    private static String fixed(long scaled) {
        long whole = scaled / 10_000_000;
        long part = scaled % 10_000_000;
        if (part == 0) {
            return Long.toString(whole);
        }
        int places = 7;
        while (part % 10 == 0) {
            part /= 10;
            places--;
        }
        String digits = Long.toString(part);
        return whole + "." + "0".repeat(places - digits.length()) + digits;
    }

    /** From the shortest digits d1d2…dk and the exponent n, where the value is 0.d1d2…dk times 10 to the n. */
    private static String general(double size) {
        String java = Double.toString(size);
        int e = java.indexOf('E');
        int exponent = e < 0 ? 0 : Integer.parseInt(java.substring(e + 1));
        String mantissa = e < 0 ? java : java.substring(0, e);
        int dot = mantissa.indexOf('.');
        String all = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
        int n = dot + exponent;
        int lead = 0;
        while (lead < all.length() - 1 && all.charAt(lead) == '0') {
            lead++;
            n--;
        }
        int end = all.length();
        while (end > lead + 1 && all.charAt(end - 1) == '0') {
            end--;
        }
        String digits = all.substring(lead, end);
        if (digits.length() == 2) {
            // Java writes two digits where one would do and two are nearer (Double.toString); ECMAScript takes one.
            int nearest = (Integer.parseInt(digits) + 5) / 10;
            if (Double.parseDouble(nearest + "e" + (n - 1)) == size) {
                digits = nearest == 10 ? "1" : Integer.toString(nearest);
                n += nearest == 10 ? 1 : 0;
            }
        }
        int k = digits.length();
        if (k <= n && n <= 21) {
            return digits + "0".repeat(n - k);
        }
        if (0 < n && n <= 21) {
            return digits.substring(0, n) + "." + digits.substring(n);
        }
        if (-6 < n && n <= 0) {
            return "0." + "0".repeat(-n) + digits;
        }
        String power = (n - 1 < 0 ? "-" : "+") + Math.abs(n - 1);
        return digits.charAt(0) + (k == 1 ? "" : "." + digits.substring(1)) + "e" + power;
    }
}

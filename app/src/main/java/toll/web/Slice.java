package toll.web;

/** Which rows of a long list a page shows. */
record Slice(int number, int pages, int first, int last, int whole) {
    static Slice of(Address address, int whole, int rows) {
        int pages = Math.max(1, (whole + rows - 1) / rows);
        int number = 1;
        String asked = address.get("page");
        if (!asked.isEmpty()) {
            if (!asked.matches("[0-9]{1,6}")) {
                throw Fault.unreadable();
            }
            number = Math.max(1, Math.min(pages, Integer.parseInt(asked)));
        }
        int first = (number - 1) * rows;
        return new Slice(number, pages, first, Math.min(whole, first + rows), whole);
    }
}

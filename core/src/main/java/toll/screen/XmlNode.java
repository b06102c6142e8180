package toll.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One element of a list record, small and in memory. */
final class XmlNode {
    final String tag;
    final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlNode(String tag) {
        this.tag = tag;
    }

    void append(String more) {
        text.append(more);
    }

    /** Its text, blanks made single. */
    String text() {
        return Blanks.single(text.toString());
    }

    List<XmlNode> all(String name) {
        return children.stream().filter(c -> c.tag.equals(name)).toList();
    }

    /** Text of the first child of that name, or empty. */
    String get(String name) {
        for (XmlNode child : children) {
            if (child.tag.equals(name)) {
                return child.text();
            }
        }
        return "";
    }

    /** Texts below the children of that name that are not blank: VALUE elements, nested VALUEs, or the text itself. */
    List<String> values(String name) {
        List<String> out = new ArrayList<>();
        for (XmlNode child : all(name)) {
            child.leaves(out);
        }
        return out;
    }

    private void leaves(List<String> out) {
        if (!text().isEmpty()) {
            out.add(text());
        }
        for (XmlNode child : children) {
            child.leaves(out);
        }
    }

    /** Every non-blank text by path; a record repeated below (an alias, an address) keeps its fields together. */
    SortedMap<String, List<String>> fields() {
        SortedMap<String, List<String>> out = new TreeMap<>();
        for (XmlNode child : children) {
            String whole = child.flat();
            if (!whole.isEmpty()) {
                out.computeIfAbsent(child.tag, k -> new ArrayList<>()).add(whole);
            }
        }
        return out;
    }

    /** Values stand apart by a bar and not a semicolon: one value that holds a semicolon is not two. */
    private String flat() {
        if (children.isEmpty()) {
            return text();
        }
        StringBuilder out = new StringBuilder(text());
        for (XmlNode child : children) {
            String inside = child.flat();
            boolean value = child.tag.equals("VALUE");
            if (!inside.isEmpty()) {
                out.append(out.isEmpty() ? "" : value ? " | " : "; ")
                        .append(value ? "" : child.tag + "=")
                        .append(inside);
            }
        }
        return out.toString();
    }
}

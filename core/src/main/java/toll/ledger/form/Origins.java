package toll.ledger.form;

import toll.date.When;
import toll.ledger.Origin;

/** Where a record comes from, in canonical form: the field {@code origin} of the group SOURCE. */
final class Origins {
    private Origins() {}

    static void write(GroupsOut to, Origin origin) {
        JsonOut out = to.source.key("origin").open();
        out.text("document", origin.document()).text("key", origin.key()).text("locator", origin.locator());
        Values.when(out, "published", origin.published());
        out.text("source", origin.source())
                .text("url", origin.url())
                .texts("via", origin.via())
                .close();
        to.written("published", origin.published().asWritten());
    }

    static Origin read(GroupsIn from, JsonIn in) {
        if (!in.key("origin")) {
            throw in.wrong("\"origin\"");
        }
        in.enter();
        String document = in.text("document");
        String key = in.text("key");
        String locator = in.text("locator");
        When published = Values.when(in, "published", from.written("published"));
        String source = in.text("source");
        String url = in.text("url");
        var via = in.texts("via");
        in.leave();
        return new Origin(
                source, via, document, locator, key, published, url, from.words(), from.notes(), from.extra());
    }
}

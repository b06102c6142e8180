package toll.web;

/** The files that pages load. */
final class AssetRoute {
    private AssetRoute() {}

    static void one(Visit visit) {
        send(visit, visit.part("name"));
    }

    static void vendor(Visit visit) {
        send(visit, "vendor/" + visit.part("name"));
    }

    private static void send(Visit visit, String name) {
        Assets.Asset asset = visit.desk().assets().get(name);
        String tag = "\"" + asset.tag() + "\"";
        boolean named = asset.tag().equals(visit.address().get("v"));
        visit.header("Cache-Control", named ? "public, max-age=31536000, immutable" : "no-cache");
        visit.header("ETag", tag);
        if (tag.equals(visit.request().header("If-None-Match"))) {
            visit.request().status(304);
            return;
        }
        visit.send(asset.bytes(), asset.type());
    }
}

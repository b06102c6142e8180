package toll.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The files that pages load, all from this build: a visible list with their types. */
final class Assets {
    private static final String JS = "text/javascript; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String FONT = "font/woff2";

    /** Name below {@code assets/} -> media type. What is not here is not served. */
    static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("app.css", CSS),
            Map.entry("app.js", JS),
            Map.entry("chart.js", JS),
            Map.entry("map.js", JS),
            Map.entry("icon.svg", "image/svg+xml"),
            Map.entry("vendor/htmx.min.js", JS),
            Map.entry("vendor/echarts.common.min.js", JS),
            Map.entry("vendor/maplibre-gl.mjs", JS),
            Map.entry("vendor/maplibre-gl-worker.mjs", JS),
            Map.entry("vendor/maplibre-gl.css", CSS),
            Map.entry("vendor/basemap.geojson", "application/geo+json"),
            Map.entry("vendor/towns.geojson", "application/geo+json"),
            Map.entry("vendor/noto-sans-arabic-arabic-400-normal.woff2", FONT),
            Map.entry("vendor/noto-sans-arabic-arabic-700-normal.woff2", FONT),
            Map.entry("vendor/noto-sans-latin-400-normal.woff2", FONT),
            Map.entry("vendor/noto-sans-latin-700-normal.woff2", FONT),
            Map.entry("vendor/noto-sans-latin-ext-400-normal.woff2", FONT),
            Map.entry("vendor/noto-sans-latin-ext-700-normal.woff2", FONT));

    record Asset(byte[] bytes, String type, String tag) {}

    private final Map<String, Asset> held = new ConcurrentHashMap<>();

    Asset get(String name) {
        String type = TYPES.get(name);
        if (type == null) {
            throw Fault.absent();
        }
        return held.computeIfAbsent(name, n -> read(n, type));
    }

    /** The address of an asset with the mark of its bytes, so that a browser keeps it until it changes. */
    String url(String name) {
        return "/assets/" + name + "?v=" + get(name).tag();
    }

    private static Asset read(String name, String type) {
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the asset " + name + " is missing from this build");
            }
            byte[] bytes = in.readAllBytes();
            String sha = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new Asset(bytes, type, sha.substring(0, 12));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}

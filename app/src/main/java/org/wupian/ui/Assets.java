package org.wupian.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.web.HttpRequestHandler;
import org.wupian.kernel.NotFound;

/// Stylesheets, scripts and drawings (静态资源), each under an address that holds the hash of its bytes
/// and may be kept by browsers for a year. Only the files named here are served.
public final class Assets implements HttpRequestHandler {

    /// Everything below is public.
    public static final String PATH = "/assets/";

    private static final Map<String, String> FILES =
            Map.of(
                    "tabler.css",
                            "META-INF/resources/webjars/tabler__core/1.4.0/dist/css/tabler.min.css",
                    "wupian.css", "static/ui/wupian.css",
                    "door.css", "static/ui/door.css",
                    "wupian.js", "static/ui/wupian.js",
                    "charts.js", "static/ui/charts.js",
                    "icons.svg", "static/ui/icons.svg",
                    "favicon.svg", "static/ui/favicon.svg",
                    "htmx.js", "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                    "echarts.js", "META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js");

    private static final ConcurrentMap<String, Asset> LOADED = new ConcurrentHashMap<>();

    private record Asset(byte[] plain, byte[] zipped, String hash, String type) {}

    /// The address of a file, for example `/assets/3f2a…/wupian.css`.
    public static String url(String name) {
        return PATH + asset(name).hash() + "/" + name;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String uri = request.getRequestURI();
        Asset asset = asset(uri.substring(uri.lastIndexOf('/') + 1));
        String accepted = request.getHeader("Accept-Encoding");
        boolean zip = accepted != null && accepted.contains("gzip");
        byte[] bytes = zip ? asset.zipped() : asset.plain();
        boolean current = uri.contains(asset.hash());
        response.setContentType(asset.type());
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader(
                "Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        if (zip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Asset asset(String name) {
        String file = FILES.get(name);
        if (file == null) {
            throw new NotFound("asset " + name);
        }
        return LOADED.computeIfAbsent(name, _ -> load(name, file));
    }

    private static Asset load(String name, String file) {
        try (var in = Assets.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the jar");
            }
            byte[] bytes = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            String hash = HexFormat.of().formatHex(digest, 0, 8);
            return new Asset(bytes, zipped(bytes), hash, type(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String type(String name) {
        if (name.endsWith(".css")) {
            return "text/css;charset=UTF-8";
        }
        return name.endsWith(".svg") ? "image/svg+xml" : "text/javascript;charset=UTF-8";
    }
}

package org.rapporteur.web.api;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Files as they leave the house, given as bytes or as a file: always saved, never shown in place, under a name that harms nobody. */
public final class Downloads {

    private Downloads() {
    }

    public static Response of(Object bytes, String fileName, String mediaType) {
        return Response.ok(bytes, mediaType)
                .header("Content-Disposition", disposition(fileName))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    /** A stream that breaks off is seen to be too short. */
    public static Response of(InputStream bytes, long size, String fileName) {
        var download = of(bytes, fileName, MediaType.APPLICATION_OCTET_STREAM);
        download.getHeaders().putSingle("Content-Length", size);
        return download;
    }

    /** RFC 6266 with the plain name for old clients and the full one in UTF-8. */
    static String disposition(String fileName) {
        var plain = fileName.replaceAll("[^A-Za-z0-9._ -]", "_");
        var full = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }
}

package org.wupian.ui;

import java.util.Map;

/// Headers every answer carries (安全响应头). The security chain sets them.
public final class SecurityHeaders {

    /// Only files of this product; no inline script or style, no frame around us. `data:` is for
    /// the small drawings inside the design system's stylesheet.
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    public static final Map<String, String> ALL =
            Map.of(
                    "Content-Security-Policy", CONTENT_SECURITY_POLICY,
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "same-origin",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");

    private SecurityHeaders() {}
}

package org.wupian.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/// A request whose body was read to know it again, and can be read by its handler after that
/// (可重读的请求).
final class HeldRequest extends HttpServletRequestWrapper {

    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final byte[] body;
    private final String fingerprint;

    private HeldRequest(HttpServletRequest request, byte[] body, String fingerprint) {
        super(request);
        this.body = body;
        this.fingerprint = fingerprint;
    }

    /// The parts of a form with files are kept by the server anyway; the boundary between them is
    /// another each time and does not count.
    static HeldRequest of(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest = sha256();
        say(digest, request.getMethod(), request.getRequestURI(), request.getQueryString());
        say(digest, request.getHeader(HttpHeaders.IF_MATCH));
        byte[] body = new byte[0];
        if (isForm(request)) {
            for (Part part : request.getParts()) {
                say(digest, part.getName(), part.getSubmittedFileName());
                try (InputStream in = new DigestInputStream(part.getInputStream(), digest)) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        } else {
            body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new MaxUploadSizeExceededException(MOST_BYTES);
            }
            digest.update(body);
        }
        return new HeldRequest(request, body, HexFormat.of().formatHex(digest.digest()));
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        return type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    }

    private static void say(
            MessageDigest digest, @org.jspecify.annotations.Nullable String... words) {
        for (String it : words) {
            digest.update(String.valueOf(it).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// SHA-256 over all that makes it this request.
    String fingerprint() {
        return fingerprint;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return isForm(this) ? super.getInputStream() : new Body(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = Objects.requireNonNullElse(getCharacterEncoding(), "UTF-8");
        return new BufferedReader(new InputStreamReader(getInputStream(), encoding));
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return bytes.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is there already");
        }
    }
}

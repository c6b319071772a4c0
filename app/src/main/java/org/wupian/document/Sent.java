package org.wupian.document;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.InputStreamSource;

/// What was sent, read into memory (上传内容).
public final class Sent {

    private Sent() {}

    /// At most one byte more than may be taken, so that whoever looks at the length refuses it.
    public static byte[] bytes(InputStreamSource file, int most) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(most + 1);
        }
    }
}

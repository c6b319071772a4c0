package org.wupian.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.ui.Text;

/// Something an organisation, or one of its people, was told (通知).
///
/// @param key of the sentence
/// @param link where to do something about it
/// @param readAt null while nobody has read it
public record Notice(
        long id,
        String key,
        List<String> arguments,
        String link,
        Instant at,
        @Nullable Instant readAt) {

    /// The sentence in the reader's language.
    public String text() {
        return Text.t(key, arguments.toArray());
    }
}

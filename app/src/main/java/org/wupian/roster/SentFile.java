package org.wupian.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/// A file that is sent for a roster (报送文件).
///
/// @param content may be far larger than memory
/// @param source which of the roster's lists it is; empty: told from the file
/// @param sender whose rows they are; empty: the caller's unit
/// @param asOf the day of the list; null: today
/// @param complete it is the whole of its list
/// @param atOnce to be applied as soon as it is read
/// @param declared an enterprise says it of itself
public record SentFile(
        String fileName,
        InputStreamSource content,
        String source,
        String sender,
        @Nullable LocalDate asOf,
        boolean complete,
        boolean atOnce,
        boolean declared) {

    public SentFile(
            String fileName,
            InputStreamSource content,
            String source,
            String sender,
            @Nullable LocalDate asOf,
            boolean complete,
            boolean atOnce) {
        this(fileName, content, source, sender, asOf, complete, atOnce, false);
    }
}

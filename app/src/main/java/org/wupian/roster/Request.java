package org.wupian.roster;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an enterprise asks of a roster's owner (企业申请): a correction of what the list says of it, or
/// to be put on it.
///
/// @param entry the entry to be corrected, null for a declaration
/// @param fields what it declares or wants to be corrected, by the roster's columns
/// @param batch the import an accepted declaration became
public record Request(
        long id,
        String roster,
        Kind kind,
        String organisation,
        @Nullable Long operator,
        @Nullable Long entry,
        String text,
        Map<String, String> fields,
        Instant askedAt,
        State state,
        String answer,
        @Nullable Long batch,
        @Nullable Instant answeredAt) {

    public Request {
        fields = Map.copyOf(fields);
    }

    public enum Kind {
        /// 更正
        CORRECTION,
        /// 自主申报
        DECLARATION
    }

    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED
    }
}

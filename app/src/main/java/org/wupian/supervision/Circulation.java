package org.wupian.supervision;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a working group passed on to its members about a month (通报): the words and the state of
/// each of its measures at that moment.
///
/// @param circle organisation code of the working group
/// @param recipients organisation codes of those who may read it
public record Circulation(
        long id,
        YearMonth month,
        String circle,
        String note,
        Instant at,
        String account,
        List<String> recipients) {

    public Circulation {
        recipients = List.copyOf(recipients);
    }

    /// One measure's summary as it was passed on; without text while it was not handed in.
    public record Item(
            String measure,
            String title,
            String organisation,
            ReportState state,
            @Nullable Status status,
            String done,
            String next,
            String difficulties) {}
}

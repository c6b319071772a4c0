package org.wupian.supervision;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An uploaded workbook with what becomes of each of its rows (上传预览).
///
/// @param appliedAt null while it is only previewed
public record SheetUpload(
        UUID id,
        YearMonth month,
        String name,
        Instant uploadedAt,
        @Nullable Instant appliedAt,
        List<SheetResult> results) {

    public SheetUpload {
        results = List.copyOf(results);
    }

    public long count(Class<? extends SheetResult> kind) {
        return results.stream().filter(kind::isInstance).count();
    }
}

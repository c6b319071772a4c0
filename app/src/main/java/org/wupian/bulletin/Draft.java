package org.wupian.bulletin;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// A bulletin before it is issued (通报草稿): one for each revision of a closed month.
///
/// @param version counts the office's savings, so that two who edit notice each other
/// @param editedBy account of who saved last, null while nobody did
public record Draft(
        YearMonth month,
        int revision,
        Gathered gathered,
        BulletinText text,
        int version,
        @Nullable Instant editedAt,
        @Nullable String editedBy) {}

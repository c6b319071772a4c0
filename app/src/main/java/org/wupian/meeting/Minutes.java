package org.wupian.meeting;

import java.time.Instant;

/// The minutes of a meeting (会议纪要).
///
/// @param version counts the times they were stored, 0 before the first
/// @param editedBy account of the last writer
public record Minutes(String text, int version, Instant editedAt, String editedBy) {

    static final Minutes NONE = new Minutes("", 0, Instant.EPOCH, "");
}

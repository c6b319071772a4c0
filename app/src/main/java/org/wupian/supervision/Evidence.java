package org.wupian.supervision;

import java.time.Instant;
import java.util.UUID;

/// A file that backs a report (佐证材料).
///
/// @param name as the unit named it
/// @param bytes its size
/// @param sha256 hash of its content, lower-case hexadecimal
public record Evidence(
        UUID id, String name, String mediaType, long bytes, String sha256, Instant uploadedAt) {}

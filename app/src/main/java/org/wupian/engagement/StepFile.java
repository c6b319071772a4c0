package org.wupian.engagement;

import java.time.Instant;
import java.util.UUID;

/// A photo or file that goes with a step (走访照片和附件).
///
/// @param bytes its size
/// @param sha256 hash of its content, lower-case hexadecimal
public record StepFile(
        UUID id,
        long step,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        Instant uploadedAt) {}

package org.wupian.returns;

import java.time.Instant;
import java.util.Map;

/// What was done to a submission (报送办理记录).
///
/// @param revision the figures it was about
public record SubmissionStep(
        SubmissionState step,
        int revision,
        Instant at,
        String account,
        String reason,
        Map<String, String> cellReasons) {}

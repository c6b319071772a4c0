package org.wupian.returns;

import java.util.Locale;
import java.util.Map;
import org.wupian.kernel.Audited;

/// A submission was handed in, returned or accepted (报送办理).
public record SubmissionMoved(SubmissionKey submission, SubmissionState state, int revision)
        implements Audited {

    @Override
    public String action() {
        return "return." + state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return submission.subject();
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("revision", Integer.toString(revision));
    }
}

package org.wupian.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/// Says in a sentence why wupian does not start and what to do (启动失败说明), instead of a stack trace.
final class CannotStart implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof HomeInUse inUse) {
                return new FailureAnalysis(
                        "another wupian already works on " + inUse.home(),
                        "stop it, or give this one its own folder with --home",
                        it);
            }
            if (it instanceof MissingRight missing) {
                return new FailureAnalysis(
                        String.valueOf(missing.getMessage()), missing.remedy(), it);
            }
        }
        return null;
    }
}

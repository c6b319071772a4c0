package org.wupian.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page that says what went wrong and what to do.
public record ProblemPage(
        int status, String title, String advice, List<FieldError> errors, @Nullable String incident)
        implements Screen {

    static ProblemPage of(Problem problem) {
        return new ProblemPage(
                problem.status(),
                problem.title(),
                problem.advice(),
                problem.errors(),
                problem.incident());
    }
}

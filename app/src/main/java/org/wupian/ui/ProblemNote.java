package org.wupian.ui;

/// The same as [ProblemPage] for a request of htmx: a note shown over the page, which stays.
public record ProblemNote(ProblemPage problem) implements Screen {

    @Override
    public int status() {
        return problem.status();
    }
}

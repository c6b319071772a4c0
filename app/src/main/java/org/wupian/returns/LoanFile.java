package org.wupian.returns;

import java.time.Instant;
import java.util.List;

/// A file of loans that was taken (贷款明细文件).
///
/// @param revision of the submission it is handed in with first
/// @param name as sent
/// @param sha256 of what was sent
/// @param path of the rows taken from it, seen from the home
/// @param keptSha256 of those
/// @param problems what has to be explained
public record LoanFile(
        long submission,
        int revision,
        String name,
        String sha256,
        long bytes,
        long rows,
        String path,
        String keptSha256,
        List<LoanProblem> problems,
        Instant at,
        String account) {

    public LoanFile {
        problems = List.copyOf(problems);
    }
}

package org.wupian.returns;

import java.util.Map;
import org.wupian.kernel.Audited;

/// Somebody looked at loans one by one (查看贷款明细).
public sealed interface LoansRead extends Audited {

    SubmissionKey submission();

    @Override
    default String subject() {
        return submission().subject();
    }

    /// Loans that were accepted.
    ///
    /// @param category code, empty for all
    /// @param county code, empty for all
    /// @param first row of the file among those shown, 0 when there was none
    /// @param last row of the file among those shown, 0 when there was none
    record Accepted(
            SubmissionKey submission,
            int revision,
            String category,
            String county,
            int rows,
            int first,
            int last)
            implements LoansRead {

        @Override
        public String action() {
            return "return.loans-read";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of(
                    "revision", Integer.toString(revision),
                    "category", category,
                    "county", county,
                    "rows", Integer.toString(rows),
                    "first", Integer.toString(first),
                    "last", Integer.toString(last));
        }
    }

    /// Loans that were handed in and wait for review.
    ///
    /// @param county code, empty for all
    /// @param first row of the file among those shown, 0 when there was none
    /// @param last row of the file among those shown, 0 when there was none
    record Submitted(
            SubmissionKey submission, int revision, String county, int rows, int first, int last)
            implements LoansRead {

        @Override
        public String action() {
            return "return.submitted-loans-read";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of(
                    "revision", Integer.toString(revision),
                    "county", county,
                    "rows", Integer.toString(rows),
                    "first", Integer.toString(first),
                    "last", Integer.toString(last));
        }
    }

    /// The sender took back the wrong rows of a file.
    record Refused(SubmissionKey submission, long rows) implements LoansRead {

        @Override
        public String action() {
            return "return.refused-read";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("rows", Long.toString(rows));
        }
    }
}

package org.wupian.returns;

import java.util.List;
import org.wupian.ui.FieldError;

/// What came of a file of loans (明细收件结果) that could be read.
public sealed interface LoanTaking {

    /// It is the institution's draft now.
    record Kept(Submission draft) implements LoanTaking {}

    /// Rows are wrong, so nothing was taken.
    ///
    /// @param errors counts and examples of each kind
    record Refused(LoanRefusal refusal, List<FieldError> errors) implements LoanTaking {

        public Refused {
            errors = List.copyOf(errors);
        }
    }
}

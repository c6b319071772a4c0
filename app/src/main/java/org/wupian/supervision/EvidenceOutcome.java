package org.wupian.supervision;

/// What became of a file sent as evidence (佐证上传结果).
public sealed interface EvidenceOutcome {

    /// It is kept with the report, now or since it was first sent.
    record Kept(Evidence evidence) implements EvidenceOutcome {}

    /// It was not kept.
    record Refused(Reason why) implements EvidenceOutcome {}

    enum Reason {
        EMPTY,
        TOO_LARGE,
        /// Neither PDF, picture, Word, Excel, OFD nor plain text, or with macros.
        WRONG_TYPE,
        /// Its content is not what its name says.
        NOT_AS_NAMED,
        TOO_MANY,
        /// The month is closed or the report is with the office.
        LOCKED
    }
}

package org.wupian.document.table;

import org.wupian.document.Refusal;

/// How the reading of a sheet's rows ended (读取结果).
public sealed interface Streamed {

    /// Every row was handed on.
    record Whole(Tally tally) implements Streamed {}

    /// The file turned out damaged behind a row; what was handed on must not be kept.
    ///
    /// @param afterRow the last row that could be read, 0 for none
    record Broken(Refusal reason, int afterRow) implements Streamed {}
}

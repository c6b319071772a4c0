package org.wupian.roster;

/// A row that waits for a person's decision (待核行).
///
/// @param roster its code
/// @param sender unit that sent it
public record WaitingRow(long batch, String roster, String sender, ImportedRow row) {}

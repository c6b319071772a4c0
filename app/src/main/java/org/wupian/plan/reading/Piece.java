package org.wupian.plan.reading;

/// Some prose and the unit clause (责任分工) that closes it.
///
/// @param duties empty for prose behind the last clause
record Piece(String prose, int line, Duties duties) {}

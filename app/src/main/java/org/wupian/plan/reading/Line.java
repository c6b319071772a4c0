package org.wupian.plan.reading;

/// A line or paragraph (行、段) of a plan document.
///
/// @param number 1-based place in the document as it was received; a paragraph put together from
///   several lines has the number of its first
public record Line(int number, String text) {}

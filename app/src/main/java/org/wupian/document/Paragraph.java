package org.wupian.document;

/// One paragraph of a document (段落).
///
/// @param number its place, counted from 1: the line of a text file, the paragraph of a Word file
///   with empty ones and rows of tables counted, so that a person finds it again
/// @param text without line breaks, which make further paragraphs of the same number; automatic
///   numbers of Word are part of it; the cells of a table's row are separated by tabs
public record Paragraph(int number, String text) {}

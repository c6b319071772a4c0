package org.wupian.document.table;

/// One sheet of a file (工作表); a text file has one, named as the file.
///
/// @param hidden the program that shows the file does not show this sheet
public record SheetName(String name, boolean hidden) {}

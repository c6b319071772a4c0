package org.wupian.ui;

/// What a handler method of a page answers (应答).
public sealed interface Answer permits Screen, SeeOther, Download, Workbook, ProblemDocument {}

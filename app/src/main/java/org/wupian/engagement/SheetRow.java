package org.wupian.engagement;

/// A filled-in row of a workbook (登记表的一行), as it was typed.
///
/// @param row 1-based, as the sheet shows it
/// @param engagement number of the engagement, as typed
/// @param name of the enterprise, as the sheet has it
record SheetRow(String sheet, int row, String engagement, String name, StepForm form) {}

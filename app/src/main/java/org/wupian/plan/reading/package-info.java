/// Reads a plan document (方案、措施、分工意见) into goals, measures, duties and targets, by its numbering,
/// its unit clauses and its wording alone. No language model, no database, no list of a city's
/// units.
///
/// [PlanReader] is the way in, [PlanReading] what comes out. The work goes through these steps:
/// [TableRows] writes tables out as paragraphs, [LineBreaks] repairs lost line breaks, [MainPart]
/// cuts out the plan itself, [Outline] builds the tree of headings, [ClauseFinder] and [DutyList]
/// read who is responsible, [MeasureLevel] decides which headings are the measures, [Deadlines] and
/// [TargetPhrases] read dates and quantities.
@NullMarked
package org.wupian.plan.reading;

import org.jspecify.annotations.NullMarked;

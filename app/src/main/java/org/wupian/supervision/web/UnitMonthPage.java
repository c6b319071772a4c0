package org.wupian.supervision.web;

import java.util.List;
import org.wupian.supervision.Circulation;
import org.wupian.supervision.Month;
import org.wupian.supervision.Report;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The month as a unit sees it: what it owes and where each report stands.
///
/// @param open how many it can still write
/// @param late the due day is over
/// @param circulations what working groups passed on to the unit
public record UnitMonthPage(
        Month month, Listing<Report> list, long open, boolean late, List<Circulation> circulations)
        implements Screen {}

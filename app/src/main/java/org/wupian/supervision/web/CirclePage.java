package org.wupian.supervision.web;

import java.util.List;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.supervision.Circulation;
import org.wupian.supervision.Month;
import org.wupian.supervision.Report;
import org.wupian.supervision.Tally;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// The month of one working group's measures, to be read and passed on.
///
/// @param measures each with its summary and how its parts stand
/// @param recipients whom a circulation would reach
/// @param passes the caller may pass it on
public record CirclePage(
        Month month,
        Organisation circle,
        Tally tally,
        List<Line> measures,
        List<Circulation> circulations,
        int recipients,
        boolean passes,
        String note,
        Errors errors,
        Organisations organisations)
        implements Screen {

    public record Line(Report summary, Tally tally) {}

    @Override
    public int status() {
        return errors.status();
    }

    public String path() {
        return "/months/%s/circles/%s".formatted(month.month(), circle.code());
    }
}

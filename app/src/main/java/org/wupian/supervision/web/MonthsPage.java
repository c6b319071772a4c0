package org.wupian.supervision.web;

import java.time.YearMonth;
import org.wupian.supervision.Month;
import org.wupian.ui.Errors;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// All months, and the next one to open for the office.
public record MonthsPage(Listing<Month> list, boolean opens, YearMonth next, Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }
}

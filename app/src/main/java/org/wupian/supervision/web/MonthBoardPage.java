package org.wupian.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.supervision.Month;
import org.wupian.supervision.MonthStep;
import org.wupian.supervision.ReportKey;
import org.wupian.supervision.Standing;
import org.wupian.supervision.Tally;
import org.wupian.ui.Crumb;
import org.wupian.ui.Errors;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;
import org.wupian.ui.Text;

/// The month as the office sees it: who has not started, who is late, what is red, what to review.
///
/// @param listing the reports by measure, by unit, or each of them
/// @param red what is off track
/// @param amber what is at risk
/// @param review the first report that waits for review
/// @param keeps the caller runs the month
public record MonthBoardPage(
        Month month,
        Tally tally,
        Listing<?> listing,
        String here,
        List<Concern> red,
        List<Concern> amber,
        @Nullable ReportKey review,
        List<MonthStep> steps,
        boolean keeps,
        Errors errors,
        Organisations organisations,
        People people)
        implements Screen {

    /// A measure and the reports that say of themselves that something is wrong with it.
    public record Concern(List<Standing> reports) {

        public Standing first() {
            return reports.getFirst();
        }
    }

    public static int count(List<Concern> concerns) {
        return concerns.stream().mapToInt(it -> it.reports().size()).sum();
    }

    @Override
    public int status() {
        return errors.status();
    }

    public String path() {
        return "/months/" + month.month();
    }

    public List<Crumb> tabs() {
        return List.of(
                new Crumb(Text.t("supervision.board.measures"), path() + "/board"),
                new Crumb(Text.t("supervision.board.units"), path() + "/units"),
                new Crumb(Text.t("supervision.board.reports"), path() + "/reports"));
    }
}

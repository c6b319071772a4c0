package org.wupian.demo;

import java.time.YearMonth;
import java.util.List;
import org.wupian.bulletin.BulletinText;
import org.wupian.bulletin.BulletinText.Section;
import org.wupian.bulletin.Bulletins;
import org.wupian.bulletin.Draft;
import org.wupian.bulletin.IssueOutcome;
import org.wupian.kernel.WorkingDays;

/// The bulletin of a closed month as the office would have issued it (演示通报): on the next working
/// day, with what it asks of the units.
class DemoBulletins {

    private static final String DEMANDS =
            """
            （一）压实牵头责任。滞后和预警措施的牵头单位要逐项列出问题清单，明确措施和完成时限，下月调度会上报告进展。
            （二）规范按时报送。逾期报送的单位要查明原因，确定专人负责，自下月起在截止日前完成报送。
            （三）务求数据真实。各单位要区分当月数和累计数，重要数据附佐证材料，专班办公室将随机核查。\
            """;

    private final Bulletins bulletins;
    private final DemoCallers callers;
    private final WorkingDays days;

    DemoBulletins(Bulletins bulletins, DemoCallers callers, WorkingDays days) {
        this.bulletins = bulletins;
        this.callers = callers;
        this.days = days;
    }

    /// To be called when the month has just been closed.
    void plan(Timeline timeline, YearMonth month) {
        timeline.at(
                timeline.atMostNow(days.plus(timeline.today(), 1).atTime(10, 0)),
                () -> callers.asOffice(() -> issue(month)));
    }

    private void issue(YearMonth month) {
        Draft begun = bulletins.draft(month);
        Draft saved =
                bulletins.save(month, withDemands(begun.text()), begun.version()).orElseThrow();
        if (!(bulletins.issue(month, saved.version()) instanceof IssueOutcome.Issued)) {
            throw new IllegalStateException("the demonstration's bulletin was not issued");
        }
    }

    private static BulletinText withDemands(BulletinText it) {
        List<Section> sections =
                it.sections().stream()
                        .map(section ->
                                section.code().equals("demands")
                                        ? new Section(section.code(), section.heading(), DEMANDS)
                                        : section)
                        .toList();
        return new BulletinText(it.title(), it.opening(), sections);
    }
}

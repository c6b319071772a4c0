package org.wupian.engagement.web;

import java.time.LocalDate;
import java.util.List;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.engagement.Engagement;
import org.wupian.engagement.Step;
import org.wupian.engagement.StepFile;
import org.wupian.engagement.Visit;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;
import org.wupian.ui.Typed;

/// One engagement.
///
/// @param visits of all units, with days alone
/// @param records the caller's unit is the one that visits
/// @param units the caller may give it to, none when it may not
public record EngagementPage(
        Engagement engagement,
        String roster,
        List<Step> steps,
        List<StepFile> files,
        List<Visit> visits,
        boolean records,
        List<Option> units,
        LocalDate today,
        Organisations organisations,
        People people,
        Typed typed)
        implements Screen {

    @Override
    public int status() {
        return typed.errors().status();
    }

    public static List<Option> kinds() {
        return EngagementWords.options("step", Step.Kind.values());
    }

    public List<StepFile> files(Step it) {
        return files.stream().filter(file -> file.step() == it.id()).toList();
    }

    public String lead() {
        String county =
                engagement.county().isEmpty() ? "" : organisations.name(engagement.county());
        return EngagementWords.t(
                county.isEmpty() ? "lead.one.nowhere" : "lead.one",
                roster,
                county,
                unit(),
                engagement.openedOn());
    }

    public String unit() {
        return engagement.unit().isEmpty()
                ? EngagementWords.t("unassigned")
                : organisations.name(engagement.unit());
    }

    /// Units other than this one that were there in the last month.
    public List<Visit> recent() {
        LocalDate since = today.minusDays(30);
        return visits.stream()
                .filter(it -> !it.unit().equals(engagement.unit()) && !it.day().isBefore(since))
                .toList();
    }
}

package org.wupian.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.plan.Draft;
import org.wupian.plan.PlanDrafts;
import org.wupian.plan.WrittenPlan;
import org.wupian.ui.Answer;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.SeeOther;

/// Correcting title, year, goals and safeguards of a draft (校正标题、目标与保障机制).
@Controller
@RequestMapping("/plans/drafts/{id}/head")
class HeadController {

    private final PlanDrafts drafts;

    HeadController(PlanDrafts drafts) {
        this.drafts = drafts;
    }

    @Allowed(Role.OFFICE)
    @GetMapping
    HeadPage page(@PathVariable long id) {
        Draft draft = drafts.get(id);
        WrittenPlan it = draft.written();
        return new HeadPage(
                draft,
                it.title(),
                Integer.toString(it.year()),
                lines(it.goals()),
                lines(it.safeguards()),
                Errors.NONE);
    }

    @Allowed(Role.OFFICE)
    @PostMapping
    Answer correct(
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String goals,
            @RequestParam(defaultValue = "") String safeguards) {
        Draft draft = drafts.get(id);
        List<FieldError> errors = new ArrayList<>();
        if (title.isBlank() || title.length() > 200) {
            errors.add(new FieldError("title", "plan.draft.error.title"));
        }
        if (!year.strip().matches("20\\d\\d")) {
            errors.add(new FieldError("year", "plan.error.year"));
        }
        if (!errors.isEmpty()) {
            return new HeadPage(draft, title, year, goals, safeguards, new Errors(errors));
        }
        WrittenPlan before = draft.written();
        WrittenPlan after =
                new WrittenPlan(
                        title.strip(),
                        Integer.parseInt(year.strip()),
                        before.measures(),
                        before.targets(),
                        texts(goals, before.goals()),
                        texts(safeguards, before.safeguards()));
        drafts.correct(id, revision, after);
        return new SeeOther("/plans/drafts/" + id).flash("plan.draft.corrected");
    }

    private static String lines(List<WrittenPlan.Text> texts) {
        StringBuilder lines = new StringBuilder();
        for (WrittenPlan.Text it : texts) {
            String text = it.text().replace('\n', ' ');
            lines.append(it.title());
            if (!text.isEmpty() && !text.equals(it.title())) {
                lines.append('：').append(text);
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    /// Codes and areas go with the place in the list.
    private static List<WrittenPlan.Text> texts(String lines, List<WrittenPlan.Text> before) {
        List<WrittenPlan.Text> texts = new ArrayList<>();
        for (String line : lines.split("\\R")) {
            if (line.isBlank()) {
                continue;
            }
            int colon = line.indexOf('：');
            String title = colon > 0 ? line.substring(0, colon) : line;
            String text = colon > 0 ? line.substring(colon + 1) : line;
            WrittenPlan.Text old = texts.size() < before.size() ? before.get(texts.size()) : null;
            texts.add(
                    new WrittenPlan.Text(
                            old == null ? "" : old.code(),
                            old == null ? "" : old.area(),
                            title.strip(),
                            text.strip()));
        }
        return texts;
    }
}

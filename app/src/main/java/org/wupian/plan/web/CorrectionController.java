package org.wupian.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.plan.Draft;
import org.wupian.plan.PlanDrafts;
import org.wupian.plan.Targets;
import org.wupian.plan.WrittenPlan;
import org.wupian.plan.reading.Deadlines;
import org.wupian.plan.reading.MeasureNumber;
import org.wupian.ui.Answer;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.SeeOther;

/// Correcting the measures, targets and words of a draft (校正).
@Controller
@RequestMapping("/plans/drafts/{id}")
class CorrectionController {

    private final PlanDrafts drafts;
    private final Targets targets;

    CorrectionController(PlanDrafts drafts, Targets targets) {
        this.drafts = drafts;
        this.targets = targets;
    }

    @Allowed(Role.OFFICE)
    @GetMapping("/measures/{index}")
    ItemPage measure(@PathVariable long id, @PathVariable String index) {
        Draft draft = drafts.get(id);
        int at = index(index, draft.written().measures().size());
        WrittenPlan.Item item =
                at < 0
                        ? new WrittenPlan.Item(
                                "", "", "", "", "", "", List.of(), List.of(), List.of(), 0)
                        : draft.written().measures().get(at);
        return new ItemPage(draft, at, item, Errors.NONE);
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/measures/{index}")
    Answer correctMeasure(
            @PathVariable long id,
            @PathVariable String index,
            @RequestParam int revision,
            @RequestParam Map<String, String> form) {
        Draft draft = drafts.get(id);
        List<WrittenPlan.Item> all = new ArrayList<>(draft.written().measures());
        int at = index(index, all.size());
        if (form.containsKey("remove") && at >= 0) {
            all.remove(at);
            drafts.correct(id, revision, draft.written().withMeasures(all));
            return back(id, "plan.draft.removed");
        }
        WrittenPlan.Item item = item(form, draft.written().year(), at < 0 ? 0 : all.get(at).line());
        List<FieldError> errors = errors(item, text(form, "parts"));
        if (!errors.isEmpty()) {
            return new ItemPage(draft, at, item, new Errors(errors));
        }
        if (at < 0) {
            all.add(item);
        } else {
            all.set(at, item);
        }
        drafts.correct(id, revision, draft.written().withMeasures(all));
        return back(id, "plan.draft.corrected");
    }

    private static WrittenPlan.Item item(Map<String, String> form, int year, int line) {
        return new WrittenPlan.Item(
                text(form, "number"),
                text(form, "area"),
                text(form, "title"),
                text(form, "summary"),
                text(form, "text"),
                deadline(text(form, "deadline"), year),
                names(form, "lead"),
                names(form, "supporting"),
                PartLines.read(text(form, "parts")),
                line);
    }

    /// As typed where that is no deadline, to be shown with its error.
    private static String deadline(String typed, int year) {
        return typed.isEmpty() ? "" : Deadlines.typed(typed, year).orElse(typed);
    }

    private static List<FieldError> errors(WrittenPlan.Item item, String parts) {
        List<FieldError> errors = new ArrayList<>();
        if (item.number().isEmpty() || item.number().length() > 20) {
            errors.add(new FieldError("number", "plan.draft.error.number"));
        } else if (!MeasureNumber.isOne(item.number())) {
            errors.add(new FieldError("number", "plan.draft.error.number-form", item.number()));
        }
        if (item.title().isEmpty() || item.title().length() > 200) {
            errors.add(new FieldError("title", "plan.draft.error.title"));
        }
        if (!item.deadline().isEmpty() && Deadlines.typed(item.deadline(), 0).isEmpty()) {
            errors.add(new FieldError("deadline", "plan.draft.error.deadline"));
        }
        if (!PartLines.areRight(parts)) {
            errors.add(new FieldError("parts", "plan.draft.error.parts"));
        }
        return errors;
    }

    @Allowed(Role.OFFICE)
    @GetMapping("/targets/{index}")
    AimPage target(@PathVariable long id, @PathVariable String index) {
        Draft draft = drafts.get(id);
        int at = index(index, draft.written().targets().size());
        Map<String, String> form =
                at < 0
                        ? Map.of(
                                "year",
                                Integer.toString(draft.written().year()),
                                "comparator",
                                ">=")
                        : AimForm.of(draft.written().targets().get(at));
        return new AimPage(draft, at, targets.all(), form, Errors.NONE);
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/targets/{index}")
    Answer correctTarget(
            @PathVariable long id,
            @PathVariable String index,
            @RequestParam int revision,
            @RequestParam Map<String, String> form) {
        Draft draft = drafts.get(id);
        List<WrittenPlan.Aim> all = new ArrayList<>(draft.written().targets());
        int at = index(index, all.size());
        if (form.containsKey("remove") && at >= 0) {
            all.remove(at);
            drafts.correct(id, revision, draft.written().withTargets(all));
            return back(id, "plan.draft.removed");
        }
        AimForm read = new AimForm(form);
        WrittenPlan.Aim aim = read.read(at < 0 ? null : all.get(at));
        if (!read.errors().isEmpty()) {
            return new AimPage(draft, at, targets.all(), form, new Errors(read.errors()));
        }
        if (at < 0) {
            all.add(aim);
        } else {
            all.set(at, aim);
        }
        drafts.correct(id, revision, draft.written().withTargets(all));
        return back(id, "plan.draft.corrected");
    }

    private static int index(String index, int size) {
        if (index.equals("new")) {
            return -1;
        }
        if (!index.matches("\\d{1,5}") || Integer.parseInt(index) >= size) {
            throw new NotFound("part " + index + " of the draft");
        }
        return Integer.parseInt(index);
    }

    private static SeeOther back(long id, String key) {
        return new SeeOther("/plans/drafts/" + id).flash(key);
    }

    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }

    private static List<String> names(Map<String, String> form, String name) {
        return Arrays.stream(text(form, name).split("\\n"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }
}

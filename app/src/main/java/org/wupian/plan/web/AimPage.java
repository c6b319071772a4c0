package org.wupian.plan.web;

import java.util.List;
import java.util.Map;
import org.wupian.plan.Draft;
import org.wupian.plan.Target;
import org.wupian.ui.Errors;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;

/// One target of a draft to be corrected.
///
/// @param index of the target from 0; -1 for a new one
/// @param inForce targets it may go on with
/// @param form the fields as typed
public record AimPage(
        Draft draft, int index, List<Target> inForce, Map<String, String> form, Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    public String path() {
        return "/plans/drafts/%d/targets/%s".formatted(draft.id(), index < 0 ? "new" : index);
    }

    public String field(String name) {
        return form.getOrDefault(name, "");
    }

    /// The targets in force by code; its own code where that is another.
    public List<Option> earlier() {
        List<Option> earlier = new java.util.ArrayList<>();
        inForce.forEach(it -> earlier.add(new Option(it.code(), it.code() + " " + it.name())));
        String own = field("code");
        if (!own.isEmpty() && earlier.stream().noneMatch(it -> it.value().equals(own))) {
            earlier.add(new Option(own, own));
        }
        return earlier;
    }

    /// The measures and goals it can belong to.
    public List<Option> owners() {
        List<Option> owners = new java.util.ArrayList<>();
        for (int i = 0; i < draft.written().goals().size(); i++) {
            owners.add(new Option("goal:" + (i + 1), draft.written().goals().get(i).title()));
        }
        draft.written()
                .measures()
                .forEach(it ->
                        owners.add(
                                new Option(
                                        "measure:" + it.number(), it.number() + " " + it.title())));
        return owners;
    }

    public static List<Option> comparators() {
        return java.util.stream.Stream.of(">=", "<=", ">", "<", "=")
                .map(it -> new Option(it, AimForm.comparatorWord(it)))
                .toList();
    }
}

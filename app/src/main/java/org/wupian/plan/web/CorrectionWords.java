package org.wupian.plan.web;

import static org.wupian.ui.Text.t;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisations;
import org.wupian.directory.UnitClass;
import org.wupian.plan.Draft;

/// What a correction of a draft changed, in words (校正记录).
public final class CorrectionWords {

    private static final String MEASURE = "measure:";
    private static final String TARGET = "target:";

    private CorrectionWords() {}

    /// A field that differs.
    public record Change(String field, String before, String after) {}

    /// The part of the plan that was corrected.
    public static String what(Draft.Correction it) {
        String what = it.what();
        if (what.startsWith(MEASURE)) {
            return t("plan.target.measure", what.substring(MEASURE.length()));
        }
        if (what.startsWith(TARGET)) {
            return t("plan.correction.target", what.substring(TARGET.length()));
        }
        return switch (what) {
            case "head" -> t("plan.correction.head");
            case "names" -> t("plan.correction.names");
            case "all" -> t("plan.correction.all");
            default -> what;
        };
    }

    /// Added or removed as a whole; null where fields of it were changed.
    public static @Nullable String whole(Draft.Correction it) {
        if (it.what().equals("names") || it.before().isEmpty() == it.after().isEmpty()) {
            return null;
        }
        // a field that is filled in is no part that is added
        boolean added = it.before().isEmpty() && named(it, it.after().keySet());
        boolean removed = it.after().isEmpty() && named(it, it.before().keySet());
        return added ? t("plan.difference.added") : removed ? t("plan.difference.removed") : null;
    }

    private static boolean named(Draft.Correction it, Set<String> fields) {
        return fields.contains(it.what().startsWith(MEASURE) ? "number" : "name");
    }

    public static List<Change> changes(Draft.Correction it, Organisations organisations) {
        if (whole(it) != null) {
            return List.of();
        }
        Set<String> fields = new LinkedHashSet<>(it.before().keySet());
        fields.addAll(it.after().keySet());
        return fields.stream()
                .map(field ->
                        new Change(
                                it.what().equals("names") ? field : t("plan.field." + field),
                                value(it, field, it.before().get(field), organisations),
                                value(it, field, it.after().get(field), organisations)))
                .toList();
    }

    private static String value(
            Draft.Correction it,
            String field,
            @Nullable String value,
            Organisations organisations) {
        if (value == null) {
            return t("ui.none");
        }
        if (it.what().equals("names")) {
            return unit(value, organisations);
        }
        return field.equals("comparator") ? AimForm.comparatorWord(value) : value;
    }

    private static String unit(String code, Organisations organisations) {
        if (code.equals("-")) {
            return t("plan.draft.choice.nobody");
        }
        return organisations.classes().stream()
                .filter(it -> code.equals("class:" + it.code()))
                .findFirst()
                .map(UnitClass::name)
                .orElseGet(() -> organisations.name(code));
    }
}

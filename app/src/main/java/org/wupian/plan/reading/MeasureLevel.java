package org.wupian.plan.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Decides which form of heading numbers the measures (措施所在层级), since one plan numbers them 1..36
/// and another 一 to 三十 or （一） to （二十）.
final class MeasureLevel {

    private static final double SHARE = 0.25;

    private final List<Section> sections;

    private MeasureLevel(List<Section> sections) {
        this.sections = sections;
    }

    /// @param sections all headings that may hold measures
    /// @return null when there are none
    static Numbering.@Nullable Form of(List<Section> sections) {
        MeasureLevel level = new MeasureLevel(sections);
        Numbering.Form form = level.highestWithClauses();
        return form == null ? level.withoutClauses() : level.liftedToTitles(form);
    }

    /// The highest form that carries a fair share of all unit clauses. A clause on the heading of a
    /// chapter holds for what stands below it and does not count.
    private Numbering.@Nullable Form highestWithClauses() {
        Map<Numbering.Form, Integer> clauses = new EnumMap<>(Numbering.Form.class);
        for (Section it : sections) {
            boolean forOthers =
                    it.isBare()
                            && it.children().stream().anyMatch(child -> child.headline().titled());
            if (it.hasDuties() && !forOthers) {
                clauses.merge(it.numbering().form(), 1, Integer::sum);
            }
        }
        int all = clauses.values().stream().mapToInt(Integer::intValue).sum();
        return clauses.entrySet().stream()
                .filter(it -> it.getValue() >= all * SHARE)
                .map(Map.Entry::getKey)
                .min(Numbering.Form::compareTo)
                .orElse(null);
    }

    /// Where the clauses sit on untitled parts of titled headings (（一）标题 with 1. 2. 3. below), the
    /// titled headings are the measures, unless the parts are numbered through the whole document.
    private Numbering.Form liftedToTitles(Numbering.Form form) {
        List<Section> own = ofForm(form);
        List<Section> parents =
                own.stream().map(Section::parent).filter(Objects::nonNull).distinct().toList();
        boolean anyTop = parents.stream().anyMatch(Section::isDocument);
        if (anyTop || isContinuous(own) || parents.size() < 2) {
            return form;
        }
        Numbering.Form above = parents.getFirst().numbering().form();
        boolean untitled = share(own, it -> !it.headline().titled()) > 0.5;
        boolean parentsNumberedThrough =
                above != Numbering.Form.VOLUME
                        && above != Numbering.Form.HAN_COMMA
                        && isContinuous(ofForm(above))
                        && ofForm(above).stream().map(Section::parent).distinct().count() > 1;
        boolean parentsAreTasks = share(parents, Section::hasDuties) > 0.5;
        return untitled || parentsNumberedThrough || parentsAreTasks ? above : form;
    }

    /// No clause at all: the form that is numbered through, else the highest whose headings say
    /// something.
    private Numbering.@Nullable Form withoutClauses() {
        List<Section> digits = ofForm(Numbering.Form.DIGIT);
        if (digits.size() > 2 && isContinuous(digits) && hasSeveralParents(digits)) {
            return Numbering.Form.DIGIT;
        }
        return sections.stream()
                .map(it -> it.numbering().form())
                .distinct()
                .sorted()
                .filter(form ->
                        share(ofForm(form), it -> !it.isBare() || it.children().isEmpty()) > 0.5)
                .findFirst()
                .orElse(null);
    }

    private static boolean hasSeveralParents(List<Section> sections) {
        return sections.stream().map(Section::parent).distinct().count() > 1;
    }

    /// Whether numbers go on from one parent to the next instead of beginning again.
    private static boolean isContinuous(List<Section> sections) {
        if (!hasSeveralParents(sections)) {
            return false;
        }
        long restarts = 0;
        long parents = sections.stream().map(Section::parent).distinct().count();
        for (int i = 1; i < sections.size(); i++) {
            boolean otherParent = sections.get(i).parent() != sections.get(i - 1).parent();
            if (otherParent && sections.get(i).numbering().ordinal() == 1) {
                restarts++;
            }
        }
        return restarts * 2 < parents - 1;
    }

    private List<Section> ofForm(Numbering.Form form) {
        return sections.stream().filter(it -> it.numbering().form() == form).toList();
    }

    private static double share(List<Section> sections, Predicate<Section> which) {
        return sections.isEmpty()
                ? 0
                : (double) sections.stream().filter(which).count() / sections.size();
    }
}

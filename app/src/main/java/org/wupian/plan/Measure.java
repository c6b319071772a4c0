package org.wupian.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A measure of the plan in force (措施).
///
/// @param number as printed in the plan: 7, （三）, 三十
/// @param ordinal the number's value where measures are numbered 1..n
/// @param area code of its area
/// @param summary our own short description, not the plan's wording
/// @param text the plan's wording when a document was imported, else empty
/// @param deadline ISO date or year-month, or empty
/// @param duties in the plan's order, members of unit classes one each; those for the measure as a
///   whole before those for parts of it
public record Measure(
        String number,
        @Nullable Integer ordinal,
        String area,
        String title,
        String summary,
        String text,
        String deadline,
        List<Duty> duties) {

    public Measure {
        duties = List.copyOf(duties);
    }

    /// Code of the organisation that leads; empty when the plan names none.
    public String lead() {
        return duties.stream()
                .filter(it -> it.isForAll() && it.part() == Duty.Part.LEAD)
                .map(Duty::organisation)
                .findFirst()
                .orElse("");
    }

    /// The parts of it (分项) for which the plan names units of their own, in its order.
    public List<String> works() {
        return duties.stream().map(Duty::work).filter(it -> !it.isEmpty()).distinct().toList();
    }

    /// The duties for one of its parts, or for the whole of it when the part is empty.
    public List<Duty> duties(String work) {
        return duties.stream().filter(it -> it.work().equals(work)).toList();
    }
}

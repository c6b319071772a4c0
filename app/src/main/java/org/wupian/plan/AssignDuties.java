package org.wupian.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns the names of a written measure into duties of organisations (落实责任分工): classes become their
/// members, and nobody has two duties for the same work.
final class AssignDuties {

    private final Map<String, UnitDecision> decisions;

    /// @param decisions name → whom it stands for
    AssignDuties(Map<String, UnitDecision> decisions) {
        this.decisions = decisions;
    }

    /// Duties for the measure as a whole, then for its parts.
    List<Duty> of(WrittenPlan.Item it) {
        List<Duty> duties = new ArrayList<>(of("", it.lead(), it.supporting()));
        for (WrittenPlan.Part part : it.parts()) {
            duties.addAll(of(part.work().strip(), part.lead(), part.supporting()));
        }
        return duties;
    }

    private List<Duty> of(String work, List<String> lead, List<String> supporting) {
        Map<String, Duty> duties = new LinkedHashMap<>();
        boolean first = true;
        for (String name : lead) {
            Duty.Part part = first ? Duty.Part.LEAD : Duty.Part.CO_LEAD;
            for (Duty duty : of(name, part, work)) {
                duties.putIfAbsent(duty.organisation(), duty);
                first = false;
            }
        }
        supporting.stream()
                .flatMap(name -> of(name, Duty.Part.SUPPORTING, work).stream())
                .forEach(duty -> duties.putIfAbsent(duty.organisation(), duty));
        return List.copyOf(duties.values());
    }

    private List<Duty> of(String name, Duty.Part part, String work) {
        return switch (decision(name)) {
            case UnitDecision.Unit it ->
                    List.of(new Duty(it.organisation().code(), part, null, name, work));
            case UnitDecision.Several it ->
                    it.members().stream()
                            .map(member -> new Duty(member.code(), part, it.code(), name, work))
                            .toList();
            case UnitDecision.Nobody _, UnitDecision.Open _ -> List.of();
            case null -> List.of();
        };
    }

    private @Nullable UnitDecision decision(String name) {
        return decisions.get(name);
    }
}

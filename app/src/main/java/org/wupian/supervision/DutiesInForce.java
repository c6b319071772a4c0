package org.wupian.supervision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wupian.directory.Area;
import org.wupian.directory.Organisations;
import org.wupian.plan.Duty;
import org.wupian.plan.Measure;
import org.wupian.plan.Plans;

/// Who owes what by the plan in force: every unit with a duty in a measure owes its part, each
/// member of a unit class one of its own; the lead also owes the measure's summary.
@Component
class DutiesInForce implements WhoOwes {

    private final Plans plans;
    private final Organisations organisations;

    DutiesInForce(Plans plans, Organisations organisations) {
        this.plans = plans;
        this.organisations = organisations;
    }

    @Override
    public List<Owed> now() {
        Map<String, String> circles = new HashMap<>();
        for (Area area : organisations.areas()) {
            if (area.group() != null) {
                circles.put(area.code(), area.group());
            }
        }
        return of(plans.measures(), circles);
    }

    /// @param circles working group of an area
    static List<Owed> of(List<Measure> measures, Map<String, String> circles) {
        List<Owed> owed = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            int ordinal = measure.ordinal() == null ? i + 1 : measure.ordinal();
            String circle = circles.get(measure.area());
            oneEach(measure.duties())
                    .forEach((organisation, duty) -> {
                        Owed part =
                                new Owed(
                                        measure.number(),
                                        ordinal,
                                        measure.title(),
                                        measure.area(),
                                        organisation,
                                        ReportKind.PART,
                                        duty.name(),
                                        measure.lead(),
                                        circle);
                        owed.add(part);
                        if (organisation.equals(measure.lead())) {
                            owed.add(part.asSummary());
                        }
                    });
        }
        return owed;
    }

    /// A unit named twice, alone and as member of a class, owes once, by its heavier duty. Who
    /// leads only a part of the measure supports the whole.
    private static Map<String, Duty.Part> oneEach(List<Duty> duties) {
        Map<String, Duty.Part> byUnit = new LinkedHashMap<>();
        for (Duty duty : duties) {
            Duty.Part part = duty.isForAll() ? duty.part() : Duty.Part.SUPPORTING;
            byUnit.merge(duty.organisation(), part, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        return byUnit;
    }
}

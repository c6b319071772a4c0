package org.wupian.bulletin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.plan.Outlook;
import org.wupian.plan.Targets;
import org.wupian.supervision.Month;
import org.wupian.supervision.MonthState;

/// Gathers what a bulletin says (通报取数): of a closed month what was frozen, of an open one what is
/// there.
@Component
class GatherFacts {

    private final FactQuery facts;
    private final Targets targets;
    private final Organisations organisations;

    GatherFacts(FactQuery facts, Targets targets, Organisations organisations) {
        this.facts = facts;
        this.targets = targets;
        this.organisations = organisations;
    }

    Gathered of(Month month) {
        boolean closed = month.state() == MonthState.CLOSED;
        List<FactQuery.Progress> progress =
                closed
                        ? facts.progressAtClose(month.month(), month.revision())
                        : facts.progress(month.month());
        List<Gathered.Action> actions = facts.actions(month.month());
        List<Gathered.Matter> matters = facts.matters();
        return new Gathered(
                month.month(),
                closed ? month.revision() : 0,
                month.dueOn(),
                organisations.areas().stream()
                        .map(it -> new Gathered.Area(it.code(), it.name()))
                        .toList(),
                units(progress, actions, matters),
                measures(progress),
                progress.stream().map(FactQuery.Progress::report).toList(),
                targets.outlook(month.month()).stream().map(GatherFacts::target).toList(),
                actions,
                matters);
    }

    /// The units that occur, in the city's order.
    private List<Gathered.Unit> units(
            List<FactQuery.Progress> progress,
            List<Gathered.Action> actions,
            List<Gathered.Matter> matters) {
        Set<String> occurring =
                Stream.of(
                                progress.stream().map(it -> it.report().organisation()),
                                progress.stream().map(FactQuery.Progress::lead),
                                actions.stream().map(Gathered.Action::owner),
                                matters.stream().map(Gathered.Matter::reportedBy),
                                matters.stream().flatMap(it -> Stream.ofNullable(it.assignedTo())))
                        .flatMap(Function.identity())
                        .collect(Collectors.toSet());
        return organisations.all().stream()
                .filter(it -> occurring.contains(it.code()))
                .map(GatherFacts::unit)
                .toList();
    }

    private static Gathered.Unit unit(Organisation it) {
        return new Gathered.Unit(it.code(), it.name(), it.kind().name());
    }

    /// The measures reports were owed for, as they were called then, each with its lead's summary.
    private static List<Gathered.Measure> measures(List<FactQuery.Progress> progress) {
        Map<String, FactQuery.Progress> said = new LinkedHashMap<>();
        progress.forEach(it ->
                said.merge(
                        it.report().measure(),
                        it,
                        (first, other) -> other.isSummary() ? other : first));
        return said.values().stream().map(GatherFacts::measure).toList();
    }

    private static Gathered.Measure measure(FactQuery.Progress it) {
        boolean handedIn = it.isSummary() && !it.status().isEmpty();
        return new Gathered.Measure(
                it.report().measure(),
                it.report().area(),
                it.title(),
                it.lead(),
                handedIn ? it.status() : null,
                it.isSummary() ? it.done() : "",
                it.isSummary() ? it.next() : "",
                it.isSummary() ? it.difficulties() : "");
    }

    private static Gathered.Target target(Outlook it) {
        return new Gathered.Target(
                it.target().code(),
                it.target().name(),
                it.target().unit(),
                it.target().aim(),
                it.target().comparator().sign(),
                it.actual() == null ? null : it.month(),
                it.actual(),
                it.attainment() == null ? null : it.attainment().share(),
                it.light().name());
    }
}

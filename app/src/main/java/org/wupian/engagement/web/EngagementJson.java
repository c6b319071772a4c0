package org.wupian.engagement.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.engagement.CoverageCount;
import org.wupian.engagement.CoveredFirm;
import org.wupian.engagement.Engagement;
import org.wupian.engagement.Engagements;
import org.wupian.engagement.Step;
import org.wupian.engagement.StepFile;
import org.wupian.engagement.Visit;
import org.wupian.roster.Rosters;

/// What the calls of engagements answer (对接接口数据).
@Component
class EngagementJson {

    private static final int PLACES = 10;

    private final Organisations organisations;
    private final Rosters rosters;
    private final Engagements engagements;

    EngagementJson(Organisations organisations, Rosters rosters, Engagements engagements) {
        this.organisations = organisations;
        this.rosters = rosters;
        this.engagements = engagements;
    }

    record Unit(String id, String name) {}

    record Need(
            LocalDate on, @Nullable Long amountFen, @Nullable Integer termMonths, boolean noNeed) {}

    record Amount(LocalDate on, @Nullable Long amountFen) {}

    /// @param confirmed a return of loans shows it
    record Lent(
            LocalDate on,
            @Nullable Long amountFen,
            boolean confirmed,
            @Nullable YearMonth confirmedMonth) {}

    record Ended(LocalDate on, String because, String words) {}

    record Line(
            long id,
            Unit roster,
            @Nullable Long enterprise,
            String name,
            @Nullable Unit county,
            String tier,
            @Nullable Unit unit,
            String stage,
            LocalDate openedOn,
            @Nullable Ended ended,
            @Nullable LocalDate visitedOn,
            @Nullable Need need,
            @Nullable Amount credited,
            @Nullable Lent lent,
            @Nullable LocalDate lastOn,
            @Nullable LocalDate nextOn,
            boolean overdue) {}

    record FileJson(UUID id, String name, String mediaType, long bytes, String sha256) {}

    record StepJson(
            long id,
            String kind,
            LocalDate on,
            String person,
            String result,
            @Nullable Long amountFen,
            @Nullable Integer termMonths,
            String purpose,
            boolean noNeed,
            @Nullable LocalDate nextOn,
            String note,
            Unit unit,
            Instant recordedAt,
            @Nullable String withdrawnBecause,
            List<FileJson> files) {}

    record VisitJson(LocalDate on, Unit unit) {}

    /// @param visits of all units, with days alone
    record Full(Line engagement, List<StepJson> steps, List<VisitJson> visits) {}

    /// @param needsKnown those that need nothing among them
    /// @param coverage in percent; null when there is no enterprise
    record Count(
            @Nullable Unit by,
            int enterprises,
            int visited,
            int uncovered,
            int needsKnown,
            int withNeed,
            int credited,
            int lentConfirmed,
            int lentClaimed,
            int overdue,
            long creditedFen,
            @Nullable BigDecimal coverage,
            @Nullable BigDecimal creditCoverage) {}

    record Firm(
            @Nullable Long enterprise,
            String name,
            @Nullable Unit county,
            String tier,
            int units,
            int visitedBy,
            @Nullable LocalDate lastOn,
            @Nullable LocalDate nextOn,
            String stage,
            @Nullable Long engagement) {}

    Line of(Engagement it) {
        return new Line(
                it.id(),
                new Unit(it.roster(), rosters.get(it.roster()).name()),
                it.operator(),
                it.title(),
                unit(it.county()),
                it.tier(),
                unit(it.unit()),
                it.stage().name(),
                it.openedOn(),
                it.endedOn() == null
                        ? null
                        : new Ended(it.endedOn(), it.endedBecause(), it.endedWords()),
                it.visitedOn(),
                it.needOn() == null
                        ? null
                        : new Need(it.needOn(), it.needFen(), it.needMonths(), it.noNeed()),
                it.creditedOn() == null ? null : new Amount(it.creditedOn(), it.creditedFen()),
                it.lentOn() == null
                        ? null
                        : new Lent(
                                it.lentOn(),
                                it.lentFen(),
                                it.confirmedMonth() != null,
                                it.confirmedMonth()),
                it.lastOn(),
                it.nextOn(),
                it.isOverdueOn(engagements.today()));
    }

    StepJson of(Step it, List<StepFile> files) {
        var said = it.said();
        return new StepJson(
                it.id(),
                said.kind().name(),
                said.day(),
                said.person(),
                said.result(),
                said.amountFen(),
                said.termMonths(),
                said.purpose(),
                said.noNeed(),
                said.nextOn(),
                said.note(),
                new Unit(it.unit(), organisations.name(it.unit())),
                it.recordedAt(),
                it.withdrawnBecause(),
                files.stream()
                        .filter(file -> file.step() == it.id())
                        .map(EngagementJson::of)
                        .toList());
    }

    static FileJson of(StepFile it) {
        return new FileJson(it.id(), it.name(), it.mediaType(), it.bytes(), it.sha256());
    }

    VisitJson of(Visit it) {
        return new VisitJson(it.day(), new Unit(it.unit(), organisations.name(it.unit())));
    }

    Count of(CoverageCount it) {
        return new Count(
                by(it),
                it.enterprises(),
                it.visited(),
                it.uncovered(),
                it.needsKnown(),
                it.withNeed(),
                it.credited(),
                it.confirmed(),
                it.claimed(),
                it.overdue(),
                it.creditedFen(),
                percent(it, it.visited()),
                percent(it, it.credited()));
    }

    private static @Nullable BigDecimal percent(CoverageCount it, int part) {
        return it.percent(part)
                .map(value -> value.setScale(PLACES, java.math.RoundingMode.HALF_UP))
                .map(BigDecimal::stripTrailingZeros)
                .map(value -> value.scale() < 0 ? value.setScale(0) : value)
                .orElse(null);
    }

    private @Nullable Unit by(CoverageCount it) {
        return switch (it.kind()) {
            case ALL -> null;
            case COUNTY, BANK -> new Unit(it.id(), it.id().isEmpty() ? "" : name(it.id()));
            case CHAIN, TIER -> new Unit(it.id(), it.id());
        };
    }

    private String name(String code) {
        return organisations.name(code);
    }

    Firm of(CoveredFirm it) {
        return new Firm(
                it.enterprise(),
                it.name(),
                unit(it.county()),
                it.tier(),
                it.units(),
                it.visitedBy(),
                it.lastOn(),
                it.nextOn(),
                it.stage().name(),
                it.engagement());
    }

    private @Nullable Unit unit(String code) {
        return code.isEmpty() ? null : new Unit(code, name(code));
    }
}

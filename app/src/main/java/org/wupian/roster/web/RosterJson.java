package org.wupian.roster.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.database.Sealing;
import org.wupian.directory.Organisations;
import org.wupian.operator.Contacts;
import org.wupian.roster.Member;
import org.wupian.roster.MemberChange;
import org.wupian.roster.Push;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterColumn;
import org.wupian.roster.RosterVersion;
import org.wupian.roster.Versions;

/// What the calls of rosters answer (名单库接口数据).
@Component
class RosterJson {

    private final Organisations organisations;
    private final Versions versions;
    private final Sealing sealing;

    RosterJson(Organisations organisations, Versions versions, Sealing sealing) {
        this.organisations = organisations;
        this.versions = versions;
        this.sealing = sealing;
    }

    record Unit(String id, String name) {}

    record ColumnJson(
            String code,
            String title,
            String kind,
            String need,
            List<String> synonyms,
            String unit) {}

    record FigureJson(String name, String unit) {}

    record SourceJson(String code, String name, int months) {}

    record Definition(
            String code,
            String name,
            Unit owner,
            Object measure,
            String subject,
            List<ColumnJson> columns,
            List<String> tiers,
            List<SourceJson> sources,
            List<String> senders,
            @Nullable Unit through,
            List<String> recipients,
            int receiptDays,
            String cadence,
            @Nullable Integer pushDay,
            String visits,
            List<FigureJson> figures,
            @Nullable String figuresCadence,
            int missedReturns,
            String summary,
            boolean assumption,
            @Nullable Integer version) {}

    record VersionJson(
            String roster,
            int number,
            LocalDate publishedOn,
            Instant publishedAt,
            String note,
            int entries,
            int joined,
            int left,
            int changed) {}

    record SourceDays(
            String source, String name, @Nullable LocalDate from, @Nullable LocalDate until) {}

    record Entry(
            long id,
            String kind,
            String name,
            @Nullable String project,
            @Nullable String creditCode,
            @Nullable Long enterprise,
            @Nullable Unit county,
            String tier,
            List<SourceDays> sources,
            Map<String, String> fields,
            @Nullable String flag) {}

    record Change(
            int version,
            long entry,
            String kind,
            String name,
            @Nullable Unit county,
            String before,
            String after,
            String reason) {}

    record PushJson(
            long id,
            Unit roster,
            int version,
            Unit recipient,
            Instant pushedAt,
            LocalDate dueOn,
            @Nullable Instant acknowledgedAt,
            int entries,
            int joined,
            int left,
            int changed,
            boolean replaced,
            String changes,
            String all) {}

    List<Definition> definitions(List<Roster> rosters) {
        Map<String, Integer> newest = new HashMap<>();
        versions.newest().forEach(it -> newest.put(it.roster(), it.number()));
        return rosters.stream().map(it -> definition(it, newest.get(it.code()))).toList();
    }

    private Definition definition(Roster it, @Nullable Integer version) {
        return new Definition(
                it.code(),
                it.name(),
                unit(it.owner()),
                it.measure().matches("\\d+") ? Integer.valueOf(it.measure()) : it.measure(),
                it.subject().name(),
                it.columns().stream().map(RosterJson::column).toList(),
                it.tiers(),
                it.sources().stream()
                        .map(source ->
                                new SourceJson(source.code(), source.name(), source.months()))
                        .toList(),
                it.senders(),
                it.through().isEmpty() ? null : unit(it.through()),
                it.recipients(),
                it.receiptDays(),
                it.cadence().name(),
                it.pushDay(),
                it.visits().name(),
                it.indicators().stream()
                        .map(figure -> new FigureJson(figure.name(), figure.unit()))
                        .toList(),
                it.indicatorCadence() == null ? null : it.indicatorCadence().name(),
                it.missedReturns(),
                it.summary(),
                it.assumed(),
                version);
    }

    private static ColumnJson column(RosterColumn it) {
        return new ColumnJson(
                it.code(),
                it.title(),
                it.kind().name(),
                it.need().name(),
                it.synonyms(),
                it.unit());
    }

    Unit unit(String code) {
        return new Unit(code, organisations.name(code));
    }

    @Nullable Unit county(String code) {
        return code.isEmpty() ? null : unit(code);
    }

    VersionJson of(RosterVersion it) {
        return new VersionJson(
                it.roster(),
                it.number(),
                it.publishedOn(),
                it.publishedAt(),
                it.note(),
                it.entries(),
                it.joined(),
                it.left(),
                it.changed());
    }

    Entry of(Roster roster, Member it) {
        return new Entry(
                it.entry(),
                it.kind(),
                it.name(),
                it.project().isEmpty() ? null : it.project(),
                it.code().isEmpty() || it.code().startsWith("P") ? null : it.code(),
                it.operator(),
                county(it.county()),
                it.tier(),
                it.sources().stream()
                        .map(source ->
                                new SourceDays(
                                        source.source(),
                                        roster.sourceName(source.source()),
                                        source.from(),
                                        source.until()))
                        .toList(),
                masked(roster, it.fields()),
                it.flag().isEmpty() ? null : it.flag());
    }

    /// The fields with contacts shown in part.
    Map<String, String> masked(Roster roster, Map<String, String> fields) {
        Map<String, String> shown = new HashMap<>(fields);
        for (RosterColumn column : roster.columns()) {
            if (column.kind().isContact()) {
                shown.computeIfPresent(
                        column.code(), (_, sealed) -> masked(column.kind(), sealing.open(sealed)));
            }
        }
        return shown;
    }

    /// The fields with contacts in clear, for those whose own they are.
    Map<String, String> clear(Roster roster, Map<String, String> fields) {
        Map<String, String> shown = new HashMap<>(fields);
        roster.columns().stream()
                .filter(it -> it.kind().isContact())
                .forEach(
                        it -> shown.computeIfPresent(it.code(), (_, value) -> sealing.open(value)));
        return shown;
    }

    private static String masked(RosterColumn.Kind kind, String clear) {
        return kind == RosterColumn.Kind.PHONE ? Contacts.phone(clear) : Contacts.name(clear);
    }

    Change of(Roster roster, MemberChange it) {
        return new Change(
                it.number(),
                it.entry(),
                it.kind().name(),
                it.name(),
                county(it.county()),
                it.before(),
                it.after(),
                it.why(roster, organisations::name));
    }

    PushJson of(Push it) {
        String path = "/api/v1/rosters/%s/versions/%d".formatted(it.roster(), it.number());
        return new PushJson(
                it.id(),
                new Unit(it.roster(), it.rosterName()),
                it.number(),
                unit(it.recipient()),
                it.pushedAt(),
                it.dueOn(),
                it.acknowledgedAt(),
                it.entries(),
                it.joined(),
                it.left(),
                it.changed(),
                it.replaced(),
                path + "/changes",
                path + "/entries");
    }
}

package org.wupian.engagement;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.document.Documents;
import org.wupian.document.Sheets;
import org.wupian.kernel.Caller;
import org.wupian.kernel.NotFound;
import org.wupian.roster.Rosters;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Text;

/// Recording many steps by workbook (批量登记): a unit downloads what it has to visit, fills it in,
/// sees what would become of each row, and records it. The same workbook again changes nothing.
@Service
public class EngagementSheets {

    /// The most rows of a workbook.
    public static final int MOST = 20_000;

    private final Engagements engagements;
    private final SheetTable table;
    private final Rosters rosters;
    private final Organisations organisations;
    private final Documents documents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EngagementSheets(
            Engagements engagements,
            SheetTable table,
            Rosters rosters,
            Organisations organisations,
            Documents documents,
            TransactionTemplate transaction,
            Clock clock) {
        this.engagements = engagements;
        this.table = table;
        this.rosters = rosters;
        this.organisations = organisations;
        this.documents = documents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A filled-in workbook with what becomes of its rows.
    ///
    /// @param appliedAt null while it is only looked at
    public record Upload(
            UUID id,
            String name,
            Instant uploadedAt,
            @Nullable Instant appliedAt,
            List<SheetLine> lines) {

        public long count(SheetLine.Outcome outcome) {
            return lines.stream().filter(it -> it.outcome() == outcome).count();
        }
    }

    /// The caller's open engagements, to be filled in.
    ///
    /// @param roster empty for all lists
    public byte[] template(String roster) {
        String unit = CurrentCaller.get().organisation();
        EngagementFilter filter =
                new EngagementFilter(roster, unit, "", null, "", engagements.today());
        Map<String, String> names = new HashMap<>();
        rosters.all().forEach(it -> names.put(it.code(), it.name()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Engagement it : engagements.find(filter, EngagementOrder.ID, false, 0, MOST)) {
            rows.add(
                    Arrays.asList(
                            it.id(),
                            names.getOrDefault(it.roster(), it.roster()),
                            it.title(),
                            it.county().isEmpty() ? null : organisations.name(it.county()),
                            Text.t(
                                    "engagement.stage."
                                            + it.stage().name().toLowerCase(Locale.ROOT)),
                            it.lastOn(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
        }
        List<String> notes =
                List.of(
                        "走访登记表：" + organisations.name(unit),
                        "灰色列请勿修改。一行登记一步；同一户有几步的，复制该行再填。没有进展的行留空。授信、放款须填金额；需求摸排填金额，没有需求的在“无需求”填“是”。");
        return documents.workbook().sheet("走访登记", notes, EngagementSheet.columns(), rows).bytes();
    }

    /// Reads a filled-in workbook; nothing is recorded yet.
    ///
    /// @throws Invalid when it cannot be read, or is another one
    public UUID read(String name, byte[] bytes) {
        List<SheetRow> rows =
                switch (Sheets.read(name, bytes)) {
                    case Sheets.Reading.Refused it ->
                            throw new Invalid(new FieldError("file", it.reason().key()));
                    case Sheets.Reading.Read it ->
                            EngagementSheet.read(it.sheets()).orElseThrow(() -> wrong("template"));
                };
        if (rows.isEmpty()) {
            throw wrong("blank");
        }
        if (rows.size() > MOST) {
            throw wrong("long");
        }
        UUID id = UUID.randomUUID();
        Caller caller = CurrentCaller.get();
        CurrentCaller.onBehalf(() ->
                transaction.executeWithoutResult(_ ->
                        table.put(
                                id,
                                caller.organisation(),
                                caller.account(),
                                name,
                                rows,
                                clock.instant())));
        return id;
    }

    private static Invalid wrong(String why) {
        return new Invalid(new FieldError("file", "engagement.error.sheet." + why, MOST));
    }

    /// What would become of each row, by what is recorded now.
    @Transactional(readOnly = true)
    public Upload preview(UUID id) {
        SheetTable.Stored stored = stored(id);
        return new Upload(
                id, stored.name(), stored.uploadedAt(), stored.appliedAt(), foresee(stored.rows()));
    }

    /// Records every row that can be taken; once done, done again it changes nothing.
    public Upload apply(UUID id) {
        Upload upload = preview(id);
        List<OwnStep> steps = new ArrayList<>();
        for (SheetLine it : upload.lines()) {
            if (it.engagement() != null && it.said() != null) {
                steps.add(new OwnStep(it.engagement(), it.said()));
            }
        }
        if (upload.appliedAt() == null && upload.count(SheetLine.Outcome.ADDED) > 0) {
            transaction.executeWithoutResult(_ -> {
                if (taken(id)) {
                    int _ = engagements.recordAll(steps);
                }
            });
        }
        return new Upload(
                id, upload.name(), upload.uploadedAt(), stored(id).appliedAt(), upload.lines());
    }

    /// False when another call has recorded the workbook.
    private boolean taken(UUID id) {
        return CurrentCaller.onBehalf(
                () -> transaction.execute(_ -> table.applied(id, clock.instant())));
    }

    private SheetTable.Stored stored(UUID id) {
        return transaction
                .execute(_ -> table.find(id))
                .orElseThrow(() -> new NotFound("workbook " + id));
    }

    private List<SheetLine> foresee(List<SheetRow> rows) {
        List<Long> ids =
                rows.stream().map(SheetRow::engagement).flatMap(it -> id(it).stream()).toList();
        Map<Long, Engagement> known = new HashMap<>();
        engagements.visible(ids).forEach(it -> known.put(it.id(), it));
        Set<String> prints = new HashSet<>(engagements.prints(List.copyOf(known.keySet())));
        List<SheetLine> lines = new ArrayList<>();
        for (SheetRow row : rows) {
            lines.add(line(row, id(row.engagement()).map(known::get).orElse(null), prints));
        }
        return lines;
    }

    private SheetLine line(SheetRow row, @Nullable Engagement it, Set<String> prints) {
        if (it == null || !Engagements.records(it)) {
            return rejected(
                    row, it, List.of(at(row, EngagementSheet.ID, "engagement.error.sheet.id")));
        }
        try {
            NewStep said =
                    ReadStep.of(
                            row.form(),
                            it.openedOn(),
                            engagements.today(),
                            CurrentCaller.get().name());
            boolean fresh = prints.add(it.id() + " " + said.print());
            return new SheetLine(
                    row.row(),
                    it.title(),
                    fresh ? SheetLine.Outcome.ADDED : SheetLine.Outcome.UNCHANGED,
                    it,
                    said,
                    List.of());
        } catch (Invalid wrong) {
            return rejected(
                    row,
                    it,
                    wrong.all().stream()
                            .map(error ->
                                    at(
                                            row,
                                            EngagementSheet.OF_FIELD.getOrDefault(
                                                    error.field(), error.field()),
                                            error.code(),
                                            error.args().toArray()))
                            .toList());
        }
    }

    private static SheetLine rejected(
            SheetRow row, @Nullable Engagement it, List<FieldError> errors) {
        return new SheetLine(
                row.row(),
                it == null ? row.name() : it.title(),
                SheetLine.Outcome.REJECTED,
                null,
                null,
                errors);
    }

    private static FieldError at(SheetRow row, String column, String code, Object... args) {
        return FieldError.at(new FieldError.Place(row.sheet(), row.row(), column), code, args);
    }

    private static Optional<Long> id(String typed) {
        return typed.matches("\\d{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }
}

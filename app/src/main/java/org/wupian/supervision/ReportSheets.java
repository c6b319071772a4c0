package org.wupian.supervision;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.document.Documents;
import org.wupian.document.Sheet;
import org.wupian.document.Sheets;
import org.wupian.kernel.Caller;
import org.wupian.kernel.NotFound;

/// Reporting by workbook (按表填报): a unit downloads what it owes as a workbook, fills it in, sees
/// what would become of each row, and applies it.
@Service
public class ReportSheets {

    private final Reports reports;
    private final Months months;
    private final SheetUploadTable uploads;
    private final AskedFigures asked;
    private final Documents documents;
    private final Clock clock;

    ReportSheets(
            Reports reports,
            Months months,
            SheetUploadTable uploads,
            AskedFigures asked,
            Documents documents,
            Clock clock) {
        this.reports = reports;
        this.months = months;
        this.uploads = uploads;
        this.asked = asked;
        this.documents = documents;
        this.clock = clock;
    }

    /// What the caller's unit owes this month, with what is written so far and what it announced
    /// last month.
    @Transactional(readOnly = true)
    public byte[] template(YearMonth month) {
        months.get(month);
        String unit = CurrentCaller.get().organisation();
        Map<ReportKey, Report> before =
                reports.of(month.minusMonths(1), unit).stream()
                        .collect(Collectors.toMap(it -> it.key().in(month), Function.identity()));
        List<Report> owed = reports.of(month, unit);
        return new SheetTemplate(documents, before, asked, signed(month)).of(owed);
    }

    /// Reads a filled-in workbook; nothing is changed yet.
    @Transactional
    public SheetOutcome read(YearMonth month, String name, byte[] bytes) {
        months.get(month);
        return switch (Sheets.read(name, bytes)) {
            case Sheets.Reading.Refused it -> new SheetOutcome.Unreadable(it.reason());
            case Sheets.Reading.Read it when isOther(month, it.sheets()) ->
                    new SheetOutcome.OtherForm(
                            ReportSheet.SIGN.on(it.sheets()), ReportSheet.SIGN.of(signed(month)));
            case Sheets.Reading.Read it -> {
                ReportSheet.Reading reading = ReportSheet.read(it.sheets());
                if (reading.problem() != null) {
                    yield new SheetOutcome.NotTheTemplate(reading.problem());
                }
                UUID id = UUID.randomUUID();
                Caller caller = CurrentCaller.get();
                uploads.put(
                        id,
                        month,
                        caller.organisation(),
                        caller.account(),
                        name,
                        reading.rows(),
                        clock.instant());
                yield new SheetOutcome.Read(id);
            }
        };
    }

    private static boolean isOther(YearMonth month, List<Sheet> sheets) {
        String found = ReportSheet.SIGN.on(sheets);
        return !found.isEmpty() && !found.equals(ReportSheet.SIGN.of(signed(month)));
    }

    private static String signed(YearMonth month) {
        return month + " " + CurrentCaller.get().organisation();
    }

    /// What would become of each row, by what is stored now.
    @Transactional(readOnly = true)
    public SheetUpload preview(UUID id) {
        return upload(id, this::foresee);
    }

    /// Takes every row that can be taken, as a draft. Once applied, applying again changes nothing.
    @Transactional
    public SheetUpload apply(UUID id) {
        SheetUploadTable.Stored stored = stored(id);
        if (stored.appliedAt() != null) {
            return preview(id);
        }
        SheetUpload upload = upload(id, this::take);
        uploads.applied(id, clock.instant());
        return new SheetUpload(
                id,
                upload.month(),
                upload.name(),
                upload.uploadedAt(),
                clock.instant(),
                upload.results());
    }

    private SheetUpload upload(UUID id, RowStep step) {
        SheetUploadTable.Stored stored = stored(id);
        List<Report> owed = reports.of(stored.month(), stored.organisation());
        List<SheetResult> results = new ArrayList<>();
        for (SheetRow row : stored.rows()) {
            Report report =
                    owed.stream()
                            .filter(it ->
                                    it.key().measure().equals(row.measure())
                                            && it.key().kind() == row.kind())
                            .findFirst()
                            .orElse(null);
            results.add(
                    row.problems().isEmpty() && report != null
                            ? step.of(row, report)
                            : wrong(row, report));
        }
        return new SheetUpload(
                id,
                stored.month(),
                stored.name(),
                stored.uploadedAt(),
                stored.appliedAt(),
                results);
    }

    private interface RowStep {
        SheetResult of(SheetRow row, Report report);
    }

    private SheetResult foresee(SheetRow row, Report report) {
        List<Change> changes = Change.between(report.content(), row.content());
        if (changes.isEmpty()) {
            return new SheetResult.Unchanged(row.row(), report);
        }
        if (!report.isOpen()) {
            return new SheetResult.Locked(row.row(), report, locked(report));
        }
        if (row.version() != null && row.version() != report.version()) {
            return new SheetResult.Stale(row.row(), report, row.content());
        }
        return new SheetResult.Changed(row.row(), report, changes);
    }

    private SheetResult take(SheetRow row, Report report) {
        SheetResult foreseen = foresee(row, report);
        if (!(foreseen instanceof SheetResult.Changed changed)) {
            return foreseen;
        }
        BasedOn basedOn = BasedOn.version(report.version());
        return switch (reports.draft(report.key(), row.content(), basedOn)) {
            case ReportOutcome.Stored it ->
                    new SheetResult.Changed(row.row(), it.report(), changed.changes());
            case ReportOutcome.Stale it ->
                    new SheetResult.Stale(row.row(), it.report(), row.content());
            case ReportOutcome.Refused it ->
                    new SheetResult.Locked(row.row(), it.report(), it.why());
            case ReportOutcome.Incomplete _ -> wrong(row, report);
        };
    }

    private static SheetResult wrong(SheetRow row, @Nullable Report report) {
        List<SheetProblem> problems = new ArrayList<>(row.problems());
        if (problems.isEmpty()) {
            SheetProblem.Code code =
                    report == null ? SheetProblem.Code.NOT_OWED : SheetProblem.Code.NOT_A_NUMBER;
            problems.add(
                    new SheetProblem(
                            ReportSheet.REPORTS,
                            row.row(),
                            ReportSheet.MEASURE,
                            code,
                            row.measure()));
        }
        return new SheetResult.Wrong(row.row(), problems);
    }

    private static Refusal locked(Report report) {
        if (!report.monthState().takesReports()) {
            return Refusal.MONTH_CLOSED;
        }
        return report.state() == ReportState.ACCEPTED
                ? Refusal.ALREADY_ACCEPTED
                : Refusal.ALREADY_SUBMITTED;
    }

    private SheetUploadTable.Stored stored(UUID id) {
        return uploads.find(id).orElseThrow(() -> new NotFound("upload " + id));
    }
}

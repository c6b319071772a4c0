package org.wupian.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wupian.database.TestDatabase;
import org.wupian.document.Documents;
import org.wupian.document.UploadedFiles;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Mark;
import org.wupian.kernel.Pack;
import org.wupian.kernel.Role;

/// The month on a database of its own, with a small invented plan: science leads measure 1 in which
/// bank-a and bank-b support, environment leads measure （三）.
final class Supervision {

    static final YearMonth MARCH = YearMonth.of(2026, 3);
    static final Caller OFFICE = caller("office", Role.OFFICE);
    static final Caller SCIENCE = caller("science", Role.DEPARTMENT);
    static final Caller ENVIRONMENT = caller("environment", Role.DEPARTMENT);
    static final Caller BANK_A = caller("bank-a", Role.BANK);
    static final Caller BANK_B = caller("bank-b", Role.BANK);
    static final Caller GROUP = caller("group-technology", Role.GROUP);
    static final Content GOOD = new Content(Status.ON_TRACK, "办成三件事。", "继续推进。", "", List.of());

    final TestDatabase database = TestDatabase.fresh();
    final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    final MovableClock clock = new MovableClock();
    List<Owed> owed =
            List.of(
                    owed("1", "science", ReportKind.PART),
                    owed("1", "science", ReportKind.SUMMARY),
                    owed("1", "bank-a", ReportKind.PART),
                    owed("1", "bank-b", ReportKind.PART),
                    owed("（三）", "environment", ReportKind.PART),
                    owed("（三）", "environment", ReportKind.SUMMARY));

    final MonthTable monthTable = new MonthTable(database.client());
    final ReportTable reportTable = new ReportTable(database.client());
    final ReportQuery query = new ReportQuery(database.client());
    final RevisionTable revisions = new RevisionTable(database.client());
    final Months months =
            new Months(
                    monthTable,
                    reportTable,
                    query,
                    revisions,
                    () -> owed,
                    new DueDay(pack()),
                    events::add,
                    clock);
    final List<String> reached = new ArrayList<>();
    final AskedFigures asked = new AskedFigures(new OneTarget());
    final Reports reports =
            new Reports(
                    reportTable, query, revisions, monthTable, new OneTarget(), events::add, clock);
    final Reviews reviews =
            new Reviews(reportTable, query, revisions, monthTable, asked, events::add, clock);
    final EvidenceFiles files =
            new EvidenceFiles(
                    new EvidenceTable(database.client()),
                    reportTable,
                    query,
                    monthTable,
                    new UploadedFiles(temporary("wupian-home")),
                    clock);

    final ReportSheets sheets =
            new ReportSheets(
                    reports,
                    months,
                    new SheetUploadTable(database.client()),
                    asked,
                    new Documents(Mark.NONE),
                    clock);

    static Caller caller(String organisation, Role role) {
        return new Caller(organisation, organisation, organisation, role);
    }

    static Owed owed(String measure, String organisation, ReportKind kind) {
        boolean technology = measure.equals("1");
        String lead = technology ? "science" : "environment";
        return new Owed(
                measure,
                technology ? 1 : 3,
                technology ? "建立名单" : "绿色项目库",
                technology ? "technology" : "green",
                organisation,
                kind,
                organisation.equals(lead) ? "LEAD" : "SUPPORTING",
                lead,
                technology ? "group-technology" : null);
    }

    static ReportKey key(String measure, Caller unit) {
        return new ReportKey(MARCH, measure, unit.organisation(), ReportKind.PART);
    }

    Month open() {
        return as(OFFICE, () -> months.open(MARCH));
    }

    <T> T as(Caller caller, Supplier<T> work) {
        return database.as(caller, work);
    }

    ReportOutcome draft(Caller unit, String measure, Content content, @Nullable Integer version) {
        return as(unit, () -> reports.draft(key(measure, unit), content, BasedOn.version(version)));
    }

    ReportOutcome submit(Caller unit, String measure) {
        return as(unit, () -> reports.submit(key(measure, unit), GOOD, BasedOn.ANYTHING));
    }

    /// Hands in and accepts everything that is owed.
    void acceptEverything() {
        for (Owed it : owed) {
            Caller unit = caller(it.organisation(), Role.DEPARTMENT);
            ReportKey key = new ReportKey(MARCH, it.measure(), it.organisation(), it.kind());
            as(unit, () -> reports.submit(key, GOOD, BasedOn.ANYTHING));
        }
        as(OFFICE, () -> reviews.acceptAll(MARCH, ReportFilter.ALL));
    }

    static Pack pack() {
        Path folder = temporary("wupian-pack");
        write(folder.resolve("pack.properties"), "report.dueDay=20\n");
        write(
                folder.resolve("calendar.csv"),
                "date,kind,name\n2026-03-20,holiday,测试节\n2026-03-21,holiday,测试节\n");
        return new Pack(folder);
    }

    private static Path temporary(String name) {
        try {
            Path folder = Files.createTempDirectory(name);
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path path, String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Measure 1 has one target, T1.
    final class OneTarget implements TargetFigures {

        @Override
        public List<Figure> of(String measure) {
            return measure.equals("1") ? List.of(new Figure("T1", "入库企业", null, "户")) : List.of();
        }

        @Override
        public void reached(String code, YearMonth month, BigDecimal value, String source) {
            reached.add("%s %s %s %s".formatted(code, month, value, source));
        }
    }

    /// A clock that stands on a day until it is told another.
    static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-03-10T01:00:00Z");

        void moveTo(LocalDate day) {
            now = day.atTime(9, 0).atZone(getZone()).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

package org.wupian.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wupian.database.CurrentCaller;
import org.wupian.database.TestDatabase;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;

class IssueTableTest {

    private static final Caller OFFICE = new Caller("office", "小组办", "office", Role.OFFICE);
    private static final Caller COUNTY = new Caller("c1", "甲县", "c1", Role.COUNTY);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final TestDatabase database = TestDatabase.fresh();
    private final IssueTable issues = new IssueTable(database.client());
    private final DraftTable drafts = new DraftTable(database.client());

    @Test
    void anIssueIsReadBackAsItWasStoredByEverybodySignedIn() {
        add(1, 1, null);

        Issue issue = database.as(COUNTY, () -> issues.find(2026, 1).orElseThrow());

        assertThat(issue.month()).isEqualTo(OCTOBER);
        IssueTable.Stored stored = database.as(COUNTY, () -> issues.stored(issue.id()));
        assertThat(stored.gathered()).isEqualTo(Sample.MONTH);
        assertThat(stored.text()).isEqualTo(Compose.text(Sample.MONTH));
        assertThat(stored.document()).isEqualTo(bytes(1));
        List<Issue> ofNobody = database.transactions().execute(_ -> issues.all());

        assertThat(ofNobody).isEmpty();
    }

    @Test
    void aCorrectionAndWhatItCorrectsKnowEachOther() {
        add(1, 1, null);
        long first = database.as(OFFICE, () -> issues.find(2026, 1).orElseThrow().id());

        add(2, 2, first);

        assertThat(database.as(OFFICE, () -> issues.of(OCTOBER)))
                .extracting(Issue::number, Issue::replaces, Issue::replacedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, new Issue.Ordinal(2026, 1), null),
                        org.assertj.core.groups.Tuple.tuple(1, null, new Issue.Ordinal(2026, 2)));
        assertThatThrownBy(() -> add(3, 3, first)).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> add(3, 2, null)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void nobodyChangesOrDeletesAnIssueNotEvenTheOwnerOfTheTables() {
        add(1, 1, null);

        for (String sql :
                new String[] {
                    "update bulletin.issue set title = 'x'",
                    "delete from bulletin.issue",
                    "truncate bulletin.issue"
                }) {
            assertThatThrownBy(() -> database.as(OFFICE, () -> database.client().sql(sql).update()))
                    .as("app: " + sql)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() ->
                        JdbcClient.create(database.owner())
                                .sql("truncate bulletin.issue cascade")
                                .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changes");
        JdbcClient.create(database.owner()).sql("delete from bulletin.issue").update();
        assertThat(database.as(OFFICE, issues::all)).hasSize(1);
    }

    @Test
    void onlyTheOfficeAddsIssuesAndReadsDrafts() {
        database.as(OFFICE, () -> drafts.start(Sample.MONTH, Compose.text(Sample.MONTH)));

        assertThat(database.as(COUNTY, () -> drafts.find(OCTOBER, 1))).isEmpty();
        assertThat(database.as(OFFICE, () -> drafts.find(OCTOBER, 1)).orElseThrow().gathered())
                .isEqualTo(Sample.MONTH);
        assertThatThrownBy(() -> database.as(COUNTY, () -> put(1, 1, null)))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theSecondWhoSavesADraftIsTold() {
        database.as(
                CurrentCaller.SYSTEM, () -> drafts.start(Sample.MONTH, Compose.text(Sample.MONTH)));
        Draft draft = database.as(OFFICE, () -> drafts.find(OCTOBER, 1)).orElseThrow();
        Instant now = Instant.parse("2026-11-01T01:00:00Z");

        boolean first = database.as(OFFICE, () -> drafts.save(draft, draft.text(), now, "a"));
        boolean second = database.as(OFFICE, () -> drafts.save(draft, draft.text(), now, "b"));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
    }

    private void add(int number, int revision, @Nullable Long replaces) {
        database.as(OFFICE, () -> put(number, revision, replaces));
    }

    private void put(int number, int revision, @Nullable Long replaces) {
        issues.add(
                new Issue(
                        0,
                        2026,
                        number,
                        OCTOBER,
                        revision,
                        "通报",
                        LocalDate.of(2026, 11, 1),
                        Instant.parse("2026-11-01T01:00:00Z"),
                        "office",
                        null,
                        null,
                        Bulletins.sha256(bytes(number)),
                        bytes(number).length),
                replaces,
                new IssueTable.Stored(Sample.MONTH, Compose.text(Sample.MONTH), bytes(number)));
    }

    private static byte[] bytes(int number) {
        return ("文件" + number).getBytes(StandardCharsets.UTF_8);
    }
}

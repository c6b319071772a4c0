package org.wupian.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.wupian.database.CurrentCaller;
import org.wupian.database.TestDatabase;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;

class NoticesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
    private static final Caller OFFICE = caller("office", "office", Role.OFFICE);
    private static final Caller CLERK = caller("clerk", "science", Role.DEPARTMENT);
    private static final Caller LEADER = caller("leader", "science", Role.DEPARTMENT);
    private static final Caller BANK = caller("bank-1", "bank-1", Role.BANK);
    private static final Caller ADMINISTRATOR = caller("admin", "science", Role.ADMINISTRATOR);
    private static final Caller AUDITOR = caller("auditor", "science", Role.AUDITOR);

    private final TestDatabase database = TestDatabase.fresh();
    private final Notices notices =
            new Notices(new NoticeTable(database.client()), Clock.fixed(NOW, ZoneOffset.UTC), "");

    @BeforeEach
    void tell() {
        database.as(
                OFFICE,
                () ->
                        notices.tellAll(
                                List.of(
                                        notice(null, "to-all"),
                                        notice("leader", "to-the-leader"))));
    }

    @Test
    void peopleOfTheOrganisationSeeWhatItWasToldAndEachTheirOwn() {
        assertThat(seenBy(CLERK)).containsExactly("to-all");
        assertThat(seenBy(LEADER)).containsExactly("to-the-leader", "to-all");
        assertThat(database.as(LEADER, notices::unread)).isEqualTo(2);
    }

    @Test
    void othersSeeNothing() {
        for (Caller other : List.of(BANK, OFFICE, ADMINISTRATOR, AUDITOR)) {
            assertThat(seenBy(other)).as(other.account()).isEmpty();
            assertThat(database.as(other, notices::total)).as(other.account()).isZero();
        }
    }

    @Test
    void aNoticeToAnAdministratorIsTheirs() {
        database.as(OFFICE, () -> notices.tellAll(List.of(notice("admin", "to-admin"))));

        assertThat(seenBy(ADMINISTRATOR)).containsExactly("to-admin");
        assertThat(seenBy(LEADER)).doesNotContain("to-admin");
    }

    @Test
    void nobodyElseMarksItAsRead() {
        for (Caller other : List.of(BANK, OFFICE, ADMINISTRATOR, AUDITOR)) {
            database.as(other, notices::markAllRead);
        }
        long leaders = database.as(LEADER, () -> notices.before(Long.MAX_VALUE, 1)).getFirst().id();
        database.as(CLERK, () -> notices.markRead(leaders));

        assertThat(database.as(LEADER, notices::unread)).isEqualTo(2);
    }

    @Test
    void whoReadsItReadsItForTheWholeUnit() {
        database.as(CLERK, notices::markAllRead);

        assertThat(database.as(CLERK, notices::unread)).isZero();
        assertThat(database.as(LEADER, notices::unread)).isEqualTo(1);
        Notice read = database.as(LEADER, () -> notices.before(Long.MAX_VALUE, 2)).getLast();
        assertThat(read.readAt()).isEqualTo(NOW);
    }

    @Test
    void whatWasToldIsNotChanged() {
        for (Caller caller : List.of(CLERK, OFFICE, CurrentCaller.SYSTEM)) {
            assertThatThrownBy(() -> update(caller, "update notification.notice set key = 'x'"))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> update(caller, "delete from notification.notice"))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void withoutAMailServerNothingWaitsToBeMailed() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Notices mailed = new Notices(new NoticeTable(database.client()), clock, "smtp.example");
        assertThat(toMail()).isZero();

        database.as(OFFICE, () -> mailed.tellAll(List.of(notice(null, "x"))));

        assertThat(toMail()).isEqualTo(1);
    }

    private int toMail() {
        return database.as(
                CurrentCaller.SYSTEM,
                () ->
                        database.client()
                                .sql("select count(*) from notification.notice where not mailed")
                                .query(Integer.class)
                                .single());
    }

    @Test
    void onlyPeopleAtWorkTell() {
        for (Caller other : List.of(ADMINISTRATOR, AUDITOR)) {
            assertThatThrownBy(() ->
                            database.as(other, () -> notices.tellAll(List.of(notice(null, "x")))))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private List<String> seenBy(Caller caller) {
        return database.as(caller, () -> notices.before(Long.MAX_VALUE, 10)).stream()
                .map(Notice::key)
                .toList();
    }

    private int update(Caller caller, String sql) {
        return database.as(caller, () -> database.client().sql(sql).update());
    }

    private static NewNotice notice(@org.jspecify.annotations.Nullable String account, String key) {
        return new NewNotice("science", account, key, List.of("2026-11"), "/months/2026-11");
    }

    private static Caller caller(String account, String organisation, Role role) {
        return new Caller(account, account, organisation, role);
    }
}

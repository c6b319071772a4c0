package org.wupian;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.plan.Milestones;

/// The auditor reads everything and changes nothing, the administrator keeps accounts only,
/// whichever organisation they belong to: tried on every table of a living city.
@WupianTest(demo = true, city = true)
class OnlookersTest {

    private static final List<String> ORGANISATIONS =
            List.of("office", "science", "group-technology", "bank-1", "411702");

    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired Milestones milestones;

    @BeforeEach
    void setAMilestone() {
        Caller office = new Caller("office", "office", "office", Role.OFFICE);
        CurrentCaller.as(office, () -> milestones.add("1", "节点", LocalDate.of(2026, 12, 1)));
    }

    @Test
    void anAuditorChangesNothing() {
        assertThat(changedBy(Role.AUDITOR)).isEmpty();
    }

    @Test
    void anAdministratorChangesAccountsAndUnitsOnly() {
        assertThat(changedBy(Role.ADMINISTRATOR))
                .allMatch(it -> it.startsWith("directory."))
                .contains("directory.account");
    }

    @Test
    void theOfficeChangesWhatItRuns() {
        assertThat(changedBy(Role.OFFICE))
                .contains(
                        "supervision.month", "meeting.meeting", "bulletin.draft", "plan.milestone");
    }

    private Set<String> changedBy(Role role) {
        Set<String> changed = new TreeSet<>();
        for (String table : tables()) {
            for (String organisation : ORGANISATIONS) {
                Caller caller = new Caller("onlooker", "onlooker", organisation, role);
                String row = row(table, organisation);
                if (row != null && (adds(caller, table, row) || changes(caller, table))) {
                    changed.add(table);
                }
            }
        }
        return changed;
    }

    /// Whether policies let the caller add a row; that the row exists already is no refusal.
    private boolean adds(Caller caller, String table, String row) {
        String columns = columns(table);
        return tries(
                        caller,
                        "insert into %1$s ("
                                + columns
                                + ") overriding system value select "
                                + columns
                                + " from jsonb_populate_record(null::%1$s, ?::jsonb)",
                        table,
                        row)
                != 0;
    }

    /// Those that are written, not worked out.
    private String columns(String table) {
        return db.sql(
                        """
                        select string_agg(quote_ident(attname), ', ')
                          from pg_attribute
                         where attrelid = ?::regclass and attnum > 0 and not attisdropped
                           and attgenerated = ''
                        """)
                .param(table)
                .query(String.class)
                .single();
    }

    private boolean changes(Caller caller, String table) {
        String column =
                db.sql(
                                """
                                select attname::text from pg_attribute
                                 where attrelid = ?::regclass and attnum > 0 and attidentity = ''
                                   and has_column_privilege('wupian_app', attrelid, attnum, 'update')
                                 order by attnum limit 1
                                """)
                        .param(table)
                        .query(String.class)
                        .optional()
                        .orElse("");
        boolean updates =
                !column.isEmpty()
                        && tries(caller, "update %1$s set " + column + " = " + column, table, null)
                                != 0;
        return updates || tries(caller, "delete from %1$s", table, null) != 0;
    }

    /// How many rows a statement touched before it was taken back; -1 when it failed on something
    /// that only comes after the policies.
    private int tries(Caller caller, String sql, String table, @Nullable String row) {
        int[] touched = new int[1];
        try {
            CurrentCaller.as(
                    caller,
                    () ->
                            transaction.executeWithoutResult(status -> {
                                status.setRollbackOnly();
                                var statement = db.sql(sql.formatted(table));
                                touched[0] =
                                        (row == null ? statement : statement.param(row)).update();
                            }));
        } catch (DataAccessException e) {
            return isRefusal(e) ? 0 : -1;
        }
        return touched[0];
    }

    private static boolean isRefusal(DataAccessException e) {
        return e.getMostSpecificCause() instanceof java.sql.SQLException sql
                && "42501".equals(sql.getSQLState());
    }

    /// A row of the table, of the organisation if the table names one; null when there is none.
    private @Nullable String row(String table, String organisation) {
        return CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        transaction.execute(_ ->
                                db.sql(
                                                """
                                                select to_jsonb(t)::text from %s t
                                                 order by to_jsonb(t) ->> 'organisation' = ? desc nulls last
                                                 limit 1
                                                """
                                                        .formatted(table))
                                        .param(organisation)
                                        .query(String.class)
                                        .optional()
                                        .orElse(null)));
    }

    private List<String> tables() {
        return db.sql(
                        """
                        select n.nspname || '.' || c.relname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r'
                           -- holds for a moment what anybody did, before it is chained
                           and c.oid <> 'audit.pending'::regclass
                           and n.nspname not in ('pg_catalog', 'information_schema', 'migration',
                                                 'session', 'job', 'event')
                        """)
                .query(String.class)
                .list();
    }
}

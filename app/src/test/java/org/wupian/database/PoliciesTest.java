package org.wupian.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Holds for the tables of every module, also those still to come.
class PoliciesTest {

    private static final String OURS =
            " n.nspname not in ('migration', 'information_schema') and n.nspname not like 'pg\\_%' ";

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final JdbcClient owner = JdbcClient.create(DATABASE.owner());

    @Test
    void everyTableHasRowLevelSecurityThatBindsItsOwnerToo() {
        var open =
                owner.sql(
                                "select n.nspname || '.' || c.relname from pg_class c"
                                        + " join pg_namespace n on n.oid = c.relnamespace where"
                                        + OURS
                                        + "and c.relkind in ('r', 'p')"
                                        + " and not (c.relrowsecurity and c.relforcerowsecurity)")
                        .query(String.class)
                        .list();

        assertThat(open).isEmpty();
    }

    @Test
    void everyTableSaysWhoMayDoWhat() {
        var silent =
                owner.sql(
                                "select n.nspname || '.' || c.relname from pg_class c"
                                        + " join pg_namespace n on n.oid = c.relnamespace where"
                                        + OURS
                                        + "and c.relkind in ('r', 'p') and not exists"
                                        + " (select from pg_policy p where p.polrelid = c.oid)")
                        .query(String.class)
                        .list();

        assertThat(silent).isEmpty();
    }

    @Test
    void theProductsRoleOwnsNothing() {
        var owned =
                owner.sql(
                                """
                                select relname::text from pg_class where relowner = 'wupian_app'::regrole
                                union all
                                select nspname::text from pg_namespace where nspowner = 'wupian_app'::regrole
                                union all
                                select proname::text from pg_proc where proowner = 'wupian_app'::regrole
                                """)
                        .query(String.class)
                        .list();

        assertThat(owned).isEmpty();
    }

    @Test
    void neitherRoleIsAbovePolicies() {
        var above =
                owner.sql(
                                """
                                select rolname::text from pg_roles
                                 where rolname in ('wupian_app', 'wupian_owner')
                                   and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                                """)
                        .query(String.class)
                        .list();

        assertThat(above).isEmpty();
    }

    @Test
    void theProductCannotTouchTheHistoryOfMigrations() {
        assertThat(
                        owner.sql(
                                        "select has_table_privilege('wupian_app',"
                                                + " 'migration.flyway_schema_history', 'select, insert')")
                                .query(Boolean.class)
                                .single())
                .isFalse();
    }

    /// `(select scope.role())` is asked once; `scope.role()` for every row that is looked at.
    @Test
    void policiesAskWhoCallsOnceAStatement() {
        var asking =
                owner.sql(
                                """
                                select tablename || ': ' || policyname from pg_policies
                                 where qual ~ '(?<!SELECT )scope\\.'
                                    or with_check ~ '(?<!SELECT )scope\\.'
                                """)
                        .query(String.class)
                        .list();

        assertThat(asking).isEmpty();
    }

    /// `(select scope.is_product())` lets the planner expect many rows, a comparison next to none.
    /// What is written counts, not the name alone.
    @Test
    void theProductsOwnWorkIsAllowedByOneYesOrNo() {
        var written =
                owner.sql(
                                """
                                select distinct cmd || ' ' || qual || ' ' || with_check
                                  from pg_policies
                                 where policyname = 'work_of_the_product'
                                """)
                        .query(String.class)
                        .list();

        assertThat(written)
                .containsExactly(
                        "ALL ( SELECT scope.is_product() AS is_product)"
                                + " ( SELECT scope.is_product() AS is_product)");
    }

    /// The policy that is last by name is asked first, and no other asks for the product again.
    @Test
    void longListsAreOpenToTheProductByThatPolicyAloneAndItIsAskedFirst() {
        var slow =
                owner.sql(
                                """
                                select t.schemaname || '.' || t.tablename
                                  from pg_tables t
                                  left join pg_policies p using (schemaname, tablename)
                                 where t.schemaname in ('enterprise', 'roster', 'engagement')
                                 group by 1
                                having max(p.policyname) is distinct from 'work_of_the_product'
                                    or bool_or(p.policyname <> 'work_of_the_product'
                                               and concat(p.qual, p.with_check)
                                                   ~ 'SYSTEM|is_product')
                                """)
                        .query(String.class)
                        .list();

        assertThat(slow).isEmpty();
    }
}

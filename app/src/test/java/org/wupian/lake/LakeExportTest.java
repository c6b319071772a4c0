package org.wupian.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// The lake of the demonstration's city, read by a columnar engine beside the product.
@WupianTest(demo = true, city = true)
class LakeExportTest extends LakeProduct {

    @Test
    void everyFactHasAFileWithAllItsRows() throws Exception {
        JsonNode manifest = export();

        List<String> names = new ArrayList<>();
        for (JsonNode it : manifest.get("facts")) {
            String fact = it.get("fact").asString();
            names.add(fact);
            List<Long> rows = database("select count(*) from " + fact);
            assertThat(it.get("rows").asLong()).as(fact).isEqualTo(rows.getFirst());
            assertThat(files.ask("select count(*) from {%s}".formatted(fact)))
                    .as(fact)
                    .containsExactly(rows.getFirst().toString());
            byte[] bytes = Files.readAllBytes(home.resolve("lake/" + fact + ".parquet"));
            assertThat(it.get("bytes").asInt()).isEqualTo(bytes.length);
            assertThat(it.get("sha256").asString()).isEqualTo(sha256(bytes));
            assertThat(it.get("columns").size())
                    .isEqualTo(files.ask("describe select * from {%s}".formatted(fact)).size());
        }
        assertThat(database("select count(*) from pg_views where schemaname = 'fact'"))
                .containsExactly((long) names.size());
        assertThat(names).contains("fact.measure", "fact.progress", "fact.roster_member");
        assertThat(database("select count(*) from fact.roster_member").getFirst()).isPositive();
        assertThat(visitor("auditor").get("/lake").json()).isEqualTo(manifest);
        assertThat(Files.readString(home.resolve("lake/manifest.json")))
                .contains(manifest.get("version").asString(), "\"fact.measure\"");
    }

    @Test
    void everyFileSaysThatTheDemonstrationIsInvented() {
        String mark = export().get("mark").asString();

        assertThat(mark).contains("演示");
        assertThat(
                        files.ask(
                                "select decode(value) from parquet_kv_metadata({fact.measure}) where decode(key) = 'mark'"))
                .containsExactly(mark);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void sumsAndDaysAreTheDatabases() {
        export();

        for (String sum :
                List.of(
                        "coalesce(sum(capital_fen), 0)::bigint from fact.enterprise",
                        "sum(enterprise)::bigint from fact.enterprise",
                        "count(distinct name) from fact.enterprise",
                        "sum(length(name)) from fact.roster_member",
                        "count(valid_until) from fact.roster_member",
                        "sum(from_day - date '2000-01-01') from fact.roster_member",
                        "round(sum(baseline) * 1000)::bigint from fact.target",
                        "count(*) from fact.progress where late",
                        "max(round(extract(epoch from submitted_at) * 1000))::bigint from fact.progress")) {
            assertThat(files.ask("select " + sum.replaceAll("(fact\\.\\w+)", "{$1}")))
                    .as(sum)
                    .containsExactly(database("select " + sum).getFirst().toString());
        }
    }

    /// The rule of docs/facts.md.
    @Test
    void whoWasOnAListOnADayIsTheSameInBoth() {
        export();
        String members =
                """
                select enterprise from %s
                 where from_day <= date '2026-11-10' and (before_day is null or date '2026-11-10' < before_day)
                   and (valid_from is null or valid_from <= date '2026-11-10')
                   and (valid_until is null or date '2026-11-10' <= valid_until)
                   and roster = 'technology' and enterprise is not null
                 order by enterprise
                """;

        List<String> expected =
                database(members.formatted("fact.roster_member")).stream()
                        .map(String::valueOf)
                        .toList();

        assertThat(expected).hasSizeGreaterThan(3);
        assertThat(files.ask(members.formatted("{fact.roster_member}"))).isEqualTo(expected);
    }

    @Test
    void valuesOfEveryTypeSurvive() throws SQLException {
        view(
                "specimen",
                """
                select 9223372036854775807::bigint as whole, 1::smallint as small, true as yes,
                       '驻马店“三十六条”''; drop table x; --' || chr(10) || '🌾' as words, ''::text as empty,
                       null::text as absent, date '1949-10-01' as day, 12.30::numeric(14,2) as money,
                       0.125::numeric as bare, 1.5::double precision as part,
                       timestamptz '2026-11-26 09:00:00.123456+08' as moment,
                       timestamp '2026-11-26 09:00' as clock, jsonb '{"名":[1,null]}' as document,
                       array['甲,"乙"', null, '']::text[] as list, '{}'::text[] as nothing,
                       array[1,2]::bigint[] as numbers, interval '1 day' as span, 1 as "甲 ""b"
                union all
                select null, null, null, null, null, null, null, null::numeric(14,2), null, null, null, null,
                       null, null, null, null, null, null
                """);

        JsonNode manifest = export();

        assertThat(
                        files.ask(
                                "select column_type || ' ' || column_name from (describe from {fact.specimen})"))
                .containsExactly(
                        "BIGINT whole",
                        "INTEGER small",
                        "BOOLEAN yes",
                        "VARCHAR words",
                        "VARCHAR empty",
                        "VARCHAR absent",
                        "DATE day",
                        "DECIMAL(14,2) money",
                        "DECIMAL(38,18) bare",
                        "DOUBLE part",
                        "TIMESTAMP WITH TIME ZONE moment",
                        "TIMESTAMP clock",
                        "VARCHAR document",
                        "VARCHAR[] list",
                        "VARCHAR[] nothing",
                        "BIGINT[] numbers",
                        "VARCHAR span",
                        "INTEGER 甲 \"b");
        assertThat(
                        files.ask(
                                """
                                select whole = 9223372036854775807 and small = 1 and yes
                                   and words = '驻马店“三十六条”''; drop table x; --' || chr(10) || '🌾'
                                   and empty = '' and absent is null and day = date '1949-10-01'
                                   and money = 12.30 and bare = 0.125 and part = 1.5
                                   and epoch_us(moment) = 1795654800123456
                                   and clock = timestamp '2026-11-26 09:00'
                                   and document = '{"名": [1, null]}'
                                   and list[1] = '甲,"乙"' and list[2] is null and list[3] = '' and len(list) = 3
                                   and len(nothing) = 0 and numbers = [1, 2] and span = '1 day' and "甲 ""b" = 1
                                  from {fact.specimen} where whole is not null
                                """))
                .containsExactly("true");
        assertThat(
                        files.ask(
                                "select count(*) from {fact.specimen} where coalesce(whole::text,"
                                        + " day::text, words, list::text, nothing::text, money::text,"
                                        + " moment::text, yes::text) is null"))
                .containsExactly("1");
        assertThat(manifest.get("facts").toString())
                .contains("{\"name\":\"list\",\"type\":\"VARCHAR[]\"}");
    }

    @Test
    void anExportIsOneSnapshotOfEverythingAlsoWithAKey() throws SQLException {
        view(
                "snapshot",
                "select current_setting('transaction_isolation') || ' ' ||"
                        + " current_setting('transaction_read_only') || ' ' || scope.role() as word");
        Visitor admin = visitor("admin");

        Visitor.Reply first =
                admin.call("POST", "/lake:export", "", "Idempotency-Key", "once-tonight");
        List<String> scope = files.ask("select word from {fact.snapshot}");
        Path set = set();
        Visitor.Reply again =
                admin.call("POST", "/lake:export", "", "Idempotency-Key", "once-tonight");

        assertThat(first.status()).isEqualTo(200);
        assertThat(scope).containsExactly("repeatable read on SYSTEM");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(set()).isEqualTo(set);
    }

    /// A third in the database is a third in the lake, to the last of its 20 places.
    @Test
    void figuresOfTwentyPlacesAreExportedAsTheyAre() throws SQLException {
        asOwner(
                """
                select set_config('wupian.role', 'SYSTEM', false);
                insert into indicator.figure (code, month, by_kind, by_id, value, counted, known_from)
                values ('third', '2026-10-01', 'CITY', '', 33.33333333333333333333, 1, now()),
                       ('whole', '2026-10-01', 'CITY', '', 12345678901.5, 1, now())
                """);

        export();

        assertThat(
                        files.ask(
                                "select value::text from {fact.indicator} where code in ('third', 'whole')"
                                        + " order by code"))
                .containsExactly("33.33333333333333333333", "12345678901.50000000000000000000");
    }
}

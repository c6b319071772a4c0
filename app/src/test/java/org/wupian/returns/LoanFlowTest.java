package org.wupian.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.supervision.Visitor;

/// What happens to a file of loans besides the usual way: warnings and their explanations, return
/// and revision, lists of the day, damage and crash, the page.
@WupianTest(pack = "src/test/packs/qingshan", clock = "2027-02-08T09:00", demo = true, own = true)
class LoanFlowTest {

    private static final String LISTED = "91990102MA0000002G";
    private static int next = 1;

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired LoanStore store;
    @Autowired SweepLoanFiles sweep;

    private Visitor bank;
    private Visitor renhang;
    private String month;

    @BeforeEach
    void openAMonth() {
        month = YearMonth.of(2026, 12).plusMonths(next).toString();
        next++;
        bank = new Visitor(port, "unit-bank-east");
        renhang = new Visitor(port, "renhang");
        assertThat(new Visitor(port, "office").call("PUT", "/months/" + month, "").status())
                .isEqualTo(200);
    }

    private String submissions(String form) {
        return "/returns/%s/months/%s/submissions".formatted(form, month);
    }

    private Visitor.Reply send(String csv) {
        return bank.upload(submissions("loans"), "贷款.csv", LoanSamples.bytes(csv));
    }

    private String handedIn(String csv) {
        Visitor.Reply reply = send(csv);
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return "/submissions/" + reply.json().get("id").asString();
    }

    private List<String> system(String sql) {
        return CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        transaction.execute(_ ->
                                db.sql(sql)
                                        .param("month", month + "-01")
                                        .query(String.class)
                                        .list()));
    }

    private List<String> cells() {
        return system(
                """
                select concat_ws(' ', county, mask, balance_fen, revision, known_until is null)
                  from fact.loan_cell where month = :month::date
                 order by revision, county, mask
                """);
    }

    private List<String> paths() {
        return system(
                """
                select f.path from returns.loan_file f
                  join returns.submission s on s.id = f.submission
                 where s.month = :month::date order by f.revision
                """);
    }

    @Test
    void aBalanceTenThousandTimesTheReportedOneIsAskedAbout() {
        String whole = "{\"cells\":[{\"item\":\"loans\",\"value\":1800000.51}]}";
        assertThat(bank.call("POST", submissions("bank"), whole).status()).isEqualTo(202);

        Visitor.Reply asked = send(LoanSamples.csv());
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("相差约一万倍，可能是元、万元填错", "请说明原因或改正");
        assertThat(
                        bank.get(submissions("loans"))
                                .json()
                                .get("items")
                                .get(0)
                                .get("state")
                                .asString())
                .isEqualTo("DRAFT");

        String answer = "{\"explanations\":{\"aggregate-unit\":\"月报填错，已申请更正\"}}";
        Visitor.Reply explained = bank.call("POST", submissions("loans"), answer);
        assertThat(explained.status()).as(explained.body()).isEqualTo(202);
        assertThat(explained.body()).contains("已申请更正");
    }

    @Test
    void anAggregateThatComesLaterIsAskedAboutToo() {
        handedIn(LoanSamples.csv());

        String whole = "{\"cells\":[{\"item\":\"loans\",\"value\":170}]%s}";
        Visitor.Reply asked = bank.call("POST", submissions("bank"), whole.formatted(""));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("各项贷款余额：贷款明细汇总数与汇总报表相差超过 1%", "170");
        String answer = ",\"explanations\":{\"aggregate\":\"含表外\"}";
        assertThat(bank.call("POST", submissions("bank"), whole.formatted(answer)).status())
                .isEqualTo(202);
    }

    @Test
    void aWrongCheckCharacterIsAskedAboutWithItsPlaces() {
        Visitor.Reply asked = send(LoanSamples.csv("91990102MA0000001X"));

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("借款人代码：2 行的统一社会信用代码校验位不符");
        assertThat(bank.signIn().page("/returns/loans/%s/bank-east".formatted(month)).body())
                .contains("第 2 行“91990102MA0000001X”", "explain-rows-credit-code");
    }

    @Test
    void aRevisionTakesThePlaceOfWhatWasSealed() {
        String at = handedIn(LoanSamples.csv());
        assertThat(send(LoanSamples.csv()).status()).as("handed in already").isEqualTo(409);
        assertThat(renhang.call("POST", at + ":accept", "").status()).isEqualTo(200);
        assertThat(renhang.call("POST", at + ":return", "{\"reason\":\"漏报\"}").status())
                .isEqualTo(200);
        assertThat(cells()).hasSize(4).allMatch(it -> it.endsWith("1 t"));

        assertThat(handedIn(LoanSamples.csv().replace("500000,500000", "400000,500000")))
                .isEqualTo(at);
        assertThat(cells()).as("not accepted yet").hasSize(4);
        assertThat(renhang.call("POST", at + ":accept", "").status()).isEqualTo(200);

        assertThat(cells()).hasSize(8).contains("990102 8 50000000 1 f", "990102 8 40000000 2 t");
        assertThat(paths()).hasSize(2).allMatch(it -> Files.exists(store.kept(it)));
        for (int revision : List.of(1, 2)) {
            assertThat(
                            store.sealed(
                                    "month=%s/organisation=bank-east/r%d.parquet"
                                            .formatted(month, revision)))
                    .exists();
        }
    }

    @Test
    void theListOfTheLastDayOfTheMonthDecides() {
        YearMonth of = YearMonth.parse(month);
        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        transaction.executeWithoutResult(_ -> {
                            put(
                                    """
                                    insert into enterprise.operator
                                           (id, name, normal, credit_code, origin_batch, origin_row,
                                            recorded_at)
                                    overriding system value
                                    values (901, '甲船厂', '甲船厂', '%s', 0, 0, now())
                                    """
                                            .formatted(LISTED));
                            put(
                                    """
                                    insert into roster.roster
                                           (code, name, owner, measure, subject, senders, recipients,
                                            receipt_days, cadence, tiers, columns, sources,
                                            indicators, position, changed_at, changed_by)
                                    values ('fleet', '船队', 'harbour', '1', 'ENTERPRISE', '{}', '{}',
                                            5, 'EVENT', '{}', '[]', '[]', '[]', 99, now(), 'x')
                                    """);
                            version(1, of.atDay(20).toString(), true);
                            version(2, of.plusMonths(1).atDay(3).toString(), false);
                        }));

        String at = handedIn(LoanSamples.csv(LISTED));
        assertThat(bank.get(at).body())
                .contains("\"balance-fleet\",\"county\":null,\"value\":150.000001");
        assertThat(renhang.call("POST", at + ":accept", "").status()).isEqualTo(200);

        assertThat(cells())
                .contains(
                        "990102 520 50000000 1 t",
                        "990102 905 100000001 1 t",
                        "zone-port 0 30000050 1 t");
    }

    private void put(String sql) {
        db.sql(sql).update();
    }

    private void version(int number, String day, boolean member) {
        put(
                """
                insert into roster.version
                       (roster, number, published_at, published_on, account, entries, joined,
                        left_list, changed)
                values ('fleet', %d, now(), '%s', 'x', 1, 1, 0, 0)
                """
                        .formatted(number, day));
        if (member) {
            put(
                    """
                    insert into roster.member
                           (roster, number, entry, operator, kind, name, project, code, county, tier,
                            sources, fields, flag)
                    values ('fleet', %d, 901, 901, 'ENTERPRISE', '甲船厂', '', '', '', '', '{}', '{}', '')
                    """
                            .formatted(number));
            put(
                    """
                    insert into roster.member_source (roster, number, entry, source, sender, tier)
                    values ('fleet', %d, 901, 'x', 'harbour', '')
                    """
                            .formatted(number));
        }
    }

    @Test
    void aFileChangedOnTheDiskIsNotSealed() throws IOException {
        String at = handedIn(LoanSamples.csv());
        Path kept = store.kept(paths().getFirst());
        byte[] bytes = Files.readAllBytes(kept);
        bytes[10]++;
        Files.write(kept, bytes);

        Visitor.Reply refused = renhang.call("POST", at + ":accept", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("缺失或已被改动");
        assertThat(cells()).isEmpty();
        assertThat(renhang.get(at).json().get("state").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void whatACrashLeftIsSweptAndNothingElse() throws IOException {
        renhang.call("POST", handedIn(LoanSamples.csv()) + ":accept", "");
        Path sealed = store.sealed("month=%s/organisation=bank-east/r1.parquet".formatted(month));
        Path kept = store.kept(paths().getFirst());
        Path orphan = Files.writeString(store.kept("loans/orphan.parquet"), "x");
        Path part = Files.writeString(sealed.resolveSibling("r2.parquet.part"), "x");
        Path young = Files.writeString(store.kept("loans/young.parquet"), "x");
        Instant longAgo = Instant.parse("2027-01-01T00:00:00Z");
        for (Path it : List.of(orphan, part, kept, sealed)) {
            Files.setLastModifiedTime(it, FileTime.from(longAgo));
        }
        Files.setLastModifiedTime(young, FileTime.from(Instant.parse("2027-02-08T00:59:00Z")));

        sweep.run(new DefaultApplicationArguments());

        assertThat(orphan).doesNotExist();
        assertThat(part).doesNotExist();
        assertThat(List.of(kept, sealed, young)).allMatch(Files::exists);
    }

    @Test
    void theSameIsDoneOnThePage() {
        String path = "/returns/loans/%s/bank-east".formatted(month);
        bank.signIn();
        assertThat(bank.page("/returns?month=" + month).body()).contains("贷款明细", path);
        assertThat(bank.page(path).body()).contains("还没有上传贷款明细文件", "下载样表");
        assertThat(bank.page(path + "/template").status()).isEqualTo(200);
        bank.page(path);

        Visitor.Reply wrong =
                bank.submitFile(
                        path + "/file",
                        "贷款.csv",
                        LoanSamples.bytes(LoanSamples.csv().replace("临江区", "东京")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("1 行不是本市的县区", "第 2 行", "“东京”");

        assertThat(
                        bank.submitFile(
                                        path + "/file",
                                        "贷款.csv",
                                        LoanSamples.bytes(LoanSamples.csv()))
                                .status())
                .isEqualTo(303);
        assertThat(bank.page(path).body()).contains("贷款.csv：4 笔", "180.000051", "提交");
        renhang.signIn();
        assertThat(renhang.page(path).body())
                .as("a draft is its writer's")
                .doesNotContain("贷款.csv", "180.000051");

        assertThat(bank.submit(path, Map.of("action", "submit")).status()).isEqualTo(303);
        assertThat(renhang.page(path).body()).contains("贷款.csv：4 笔", "180.000051", "采纳");
        assertThat(renhang.submit(path + "/accept", Map.of()).status()).isEqualTo(303);
        assertThat(cells()).hasSize(4);

        Visitor west = new Visitor(port, "unit-bank-west").signIn();
        assertThat(west.page(path).status()).isEqualTo(404);
        west.page("/returns/loans/%s/bank-west".formatted(month));
        assertThat(
                        west.submitFile(
                                        path + "/file",
                                        "贷款.csv",
                                        LoanSamples.bytes(LoanSamples.csv()))
                                .status())
                .isEqualTo(403);
        assertThat(west.submit(path, Map.of("action", "submit")).status()).isEqualTo(403);
    }

    @Test
    void figuresOfLoansAreNotTyped() {
        String typed = "{\"cells\":[{\"item\":\"loan-balance\",\"value\":1}]}";

        Visitor.Reply refused = bank.call("POST", submissions("loans"), typed);

        assertThat(refused.status()).isNotEqualTo(202);
        assertThat(bank.get(submissions("loans")).json().get("items").size()).isZero();
    }
}

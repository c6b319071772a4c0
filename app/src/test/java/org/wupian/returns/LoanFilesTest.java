package org.wupian.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Loans on their way from a bank's file to sealed sums. All amounts are computed by hand from the
/// four loans of [LoanSamples].
@WupianTest(pack = "src/test/packs/qingshan", clock = "2027-02-08T09:00", demo = true, own = true)
class LoanFilesTest {

    private static final String ID = "411702199003071234";
    private static int next = 1;

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired LoanStore store;
    @Autowired LoanFileTable files;
    @TempDir java.nio.file.Path folder;

    private Visitor bank;
    private Visitor renhang;
    private String month;

    /// Each test has a month of its own; the loans are of January 2027, so that is the first.
    @BeforeEach
    void openAMonth() {
        month = YearMonth.of(2026, 12).plusMonths(next).toString();
        next++;
        bank = new Visitor(port, "unit-bank-east");
        renhang = new Visitor(port, "renhang");
        assertThat(new Visitor(port, "office").call("PUT", "/months/" + month, "").status())
                .isEqualTo(200);
    }

    private String submissions() {
        return "/returns/loans/months/" + month + "/submissions";
    }

    private JsonNode taken(String name, byte[] file) {
        Visitor.Reply reply = bank.upload(submissions(), name, file);
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return reply.json();
    }

    private String refused(String name, byte[] file) {
        Visitor.Reply reply = bank.upload(submissions(), name, file);
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(bank.get(submissions()).json().get("items").size())
                .as("nothing is kept of it")
                .isZero();
        return reply.body();
    }

    private static Map<String, BigDecimal> figures(JsonNode submission) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        submission
                .get("cells")
                .forEach(it -> {
                    String county =
                            it.hasNonNull("county") ? "@" + it.get("county").asString() : "";
                    figures.put(it.get("item").asString() + county, it.get("value").decimalValue());
                });
        return figures;
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        return CurrentCaller.as(caller, () -> transaction.execute(_ -> work.get()));
    }

    private static Caller caller(String organisation, Role role) {
        return new Caller("somebody", "某", organisation, role);
    }

    private static final Caller AUDITOR = caller("office", Role.AUDITOR);

    /// What is in force of the month, as `county mask balance issued npl loans borrowers revision`.
    private List<String> sealedCells(Caller caller) {
        return as(
                caller,
                () ->
                        db.sql(
                                        """
                                        select concat_ws(' ', county, mask, balance_fen, issued_fen,
                                                         npl_fen, loans, borrowers, revision)
                                          from fact.loan_cell
                                         where month = :month::date and known_until is null
                                         order by organisation, county, mask
                                        """)
                                .param("month", month + "-01")
                                .query(String.class)
                                .list());
    }

    private static void assertFigures(Map<String, BigDecimal> figures) {
        assertThat(figures)
                .containsEntry("loan-count", new BigDecimal("3"))
                .containsEntry("loan-count@zone-port", new BigDecimal("1"))
                .containsEntry("borrower-count", new BigDecimal("2"))
                .containsEntry("loan-balance", new BigDecimal("180.000051"))
                .containsEntry("loan-balance@990102", new BigDecimal("150.000001"))
                .containsEntry("loan-balance@zone-port", new BigDecimal("30.00005"))
                .containsEntry("loan-npl", new BigDecimal("50"))
                .containsEntry("balance-green", new BigDecimal("100.000001"))
                .containsEntry("balance-inclusive-small", new BigDecimal("150.000001"))
                .containsEntry("balance-unsecured", new BigDecimal("100.000001"))
                .containsEntry("balance-medium-long", new BigDecimal("100.000001"))
                .containsEntry("balance-agricultural", BigDecimal.ZERO);
    }

    @Test
    void aFileIsComputedAcceptedAndSealed() {
        JsonNode submission = taken("贷款.csv", LoanSamples.bytes(LoanSamples.csv()));
        assertThat(submission.get("state").asString()).isEqualTo("SUBMITTED");
        assertFigures(figures(submission));
        String at = "/submissions/" + submission.get("id").asString();
        assertThat(sealedCells(AUDITOR)).isEmpty();
        assertThat(bank.get(at + "/loans").status()).as("nothing is sealed").isEqualTo(404);

        assertThat(bank.call("POST", at + ":accept", "").status()).isEqualTo(403);
        assertThat(renhang.call("POST", at + ":accept", "").status()).isEqualTo(200);

        // green 1, small 8, unsecured 128, over a year 256; issued counts the year of the month
        // only
        List<String> sealed =
                List.of(
                        "990102 8 50000000 0 50000000 1 0 1",
                        "990102 393 100000001 120000000 0 1 1 1",
                        "zone-port 0 30000050 0 0 1 1 1",
                        "zone-port 128 0 8000000 0 0 0 1");
        assertThat(sealedCells(AUDITOR)).isEqualTo(sealed);
        assertThat(sealedCells(caller("bank-east", Role.BANK))).isEqualTo(sealed);
        for (Caller stranger :
                List.of(
                        caller("bank-west", Role.BANK),
                        caller("990102", Role.COUNTY),
                        caller("harbour", Role.DEPARTMENT),
                        caller("1", Role.ENTERPRISE),
                        caller("bank-east", Role.ADMINISTRATOR))) {
            assertThat(sealedCells(stranger)).as(stranger.role().name()).isEmpty();
        }

        java.nio.file.Path parquet =
                store.sealed("month=%s/organisation=bank-east/r1.parquet".formatted(month));
        assertThat(LoanSamples.ask("select sum(balance) from '%s'".formatted(parquet)))
                .isEqualTo("180000051");
        assertThat(LoanSamples.ask("select \"use\" from '%s' where mask = 8".formatted(parquet)))
                .as("SQL in a cell is text")
                .isEqualTo("');drop table returns.submission;--");

        JsonNode rows = bank.get(at + "/loans?category=inclusive-small").json();
        assertThat(rows.get("count").asInt()).isEqualTo(2);
        assertThat(rows.get("items").get(0).get("balanceFen").asLong()).isEqualTo(100000001L);
        assertThat(rows.get("items").get(1).get("contract").asString()).isEqualTo("HT-2");
        for (String stranger : List.of("unit-bank-west", "unit-990102")) {
            assertThat(new Visitor(port, stranger).get(at + "/loans").status()).isEqualTo(404);
        }
    }

    @Test
    void textOfAnOldSystemAWorkbookAndParquetGiveTheSame() {
        assertFigures(figures(taken("贷款.txt", LoanSamples.gb18030(LoanSamples.csv()))));
        openAMonth();
        assertFigures(figures(taken("贷款.xlsx", LoanSamples.xlsx())));
        openAMonth();
        assertFigures(figures(taken("贷款.parquet", LoanSamples.parquet(folder))));
    }

    @Test
    void everythingWrongIsCountedWithItsPlaces() {
        List<String> lines = new ArrayList<>(LoanSamples.csv().lines().toList());
        lines.set(0, lines.get(0) + ",报送机构");
        lines.add("HT-1,K-002,临江区,C,x,1,1,2027-01-05,2028-01-05,信用,正常,,,");
        lines.add("HT-5,K-002,临江区,C,x,-3,1,2027-01-05,2028-01-05,信用,正常,,,");
        lines.add("HT-6,K-002,临江区,C,x,一百万,1.005,2027-01-05,2028-01-05,信用,正常,,,");
        lines.add("HT-7,K-002,北京,C,x,1,1,2027-01-05,2028-01-05,信用,优秀,,,");
        lines.add("HT-8,,临江区,C,x,1,1,2099-01-05,2028-01-05,信用,正常,也许,,西岭农商银行");
        lines.add("HT-9,K-002,临江区,C,x,1,1,2027-01-05,2028-01-05,信用,正常,,,,多");
        for (int i = 0; i < 30; i++) {
            lines.add("HT-x%d,K-3,临江区,C,x,1,1,昨天,2028-01-05,信用,正常,,,".formatted(i));
        }

        String body = refused("贷款.csv", LoanSamples.bytes(String.join("\n", lines)));

        assertThat(body)
                .contains("贷款合同号：1 行与前面的行重复", "“HT-1”", "贷款余额：1 行是负数", "“-3”")
                .contains("贷款余额：1 行不是数字", "“一百万”", "发放金额：1 行超过两位小数", "“1.005”")
                .contains("贷款投向地区：1 行不是本市的县区", "“北京”", "五级分类：1 行不是允许的取值", "“优秀”")
                .contains("借款人代码：1 行没有填", "发放日期：1 行晚于报送月份", "“2099-01-05”")
                .contains("是否绿色贷款：1 行不是“是”或“否”", "报送机构：1 行不是本机构", "“西岭农商银行”")
                .contains("发放日期：30 行不是日期，下面列出前 20 行")
                .contains("\"row\":8", "1 行比表头多出内容", "“多”");
        assertThat(body.split("“昨天”", -1)).hasSize(21);
    }

    @Test
    void personalDataRefuseTheFile() {
        String value = LoanSamples.csv().replace("K-001", ID);
        String refused = refused("贷款.csv", LoanSamples.bytes(value));
        assertThat(refused).contains("\"row\":4", "统一社会信用代码", "身份证号").doesNotContain(ID);

        String hidden = LoanSamples.csv().replace("运输", "给张某" + ID + "买船");
        assertThat(refused("贷款.csv", LoanSamples.bytes(hidden))).contains("贷款用途");

        for (String person : List.of("13812345678", "411702900307126", "王小明")) {
            String named = LoanSamples.csv().replace("K-001", person);
            assertThat(refused("贷款.csv", LoanSamples.bytes(named)))
                    .contains("\"row\":4", "文件没有保存")
                    .doesNotContain(person);
        }

        String column = LoanSamples.csv().replace("贷款用途", "法人身份证号");
        assertThat(refused("贷款.csv", LoanSamples.bytes(column))).contains("个人信息");
    }

    @Test
    void filesThatAreNoneAreRefused() {
        byte[] right = LoanSamples.parquet(folder);
        byte[] cut = java.util.Arrays.copyOf(right, right.length - 40);
        assertThat(refused("贷款.parquet", cut)).contains("Parquet 文件损坏");

        byte[] footer = right.clone();
        footer[footer.length - 7]++;
        assertThat(refused("贷款.parquet", footer)).contains("Parquet 文件损坏");
        assertThat(refused("贷款.parquet", moreRowsPromised(right))).contains("Parquet 文件损坏");
        byte[] other = LoanSamples.parquet(folder, "(select 1 as a, 2 as b)");
        assertThat(refused("贷款.parquet", other)).contains("没有找到表头");
        assertThat(refused("贷款.csv", LoanSamples.bytes(LoanSamples.HEADER))).contains("一笔贷款也没有");
        assertThat(
                        refused(
                                "贷款.csv",
                                LoanSamples.bytes(
                                        LoanSamples.csv()
                                                .replace("五级分类", "分类")
                                                .replace("发放金额", "x"))))
                .contains("缺少列：发放金额、五级分类");
        assertThat(refused("贷款.csv", LoanSamples.bytes(LoanSamples.csv().replace("（元）", "（万元）"))))
                .contains("以元填报");
        assertThat(refused("贷款.csv", LoanSamples.bytes("%PDF-1.7 whatever"))).contains("不是可以读取的文件");
    }

    /// The same file whose footer promises eight rows instead of four.
    private byte[] moreRowsPromised(byte[] right) {
        for (int i = right.length - 9; i > 4; i--) {
            if (right[i] == 8) {
                byte[] changed = right.clone();
                changed[i] = 16;
                java.nio.file.Path file = folder.resolve("lying-%d.parquet".formatted(i));
                try {
                    java.nio.file.Files.write(file, changed);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                if (promised(file).equals("8")) {
                    return changed;
                }
            }
        }
        throw new AssertionError("the number of rows was not found in the footer");
    }

    private static String promised(java.nio.file.Path file) {
        try {
            return LoanSamples.ask(
                    "select num_rows from parquet_file_metadata('%s')".formatted(file));
        } catch (AssertionError _) {
            return "";
        }
    }
}

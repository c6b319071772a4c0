package org.wupian.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.supervision.Visitor;

/// A bank whose file of loans was not taken gets its wrong rows back to mend them, and nobody else
/// does.
@WupianTest(pack = "src/test/packs/qingshan", clock = "2027-02-08T09:00", demo = true, own = true)
class RefusedRowsTest {

    private static int next = 1;

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired LoanStore store;
    @Autowired SweepLoanFiles sweep;
    @TempDir Path folder;

    private Visitor bank;
    private String month;

    @BeforeEach
    void openAMonth() {
        month = YearMonth.of(2026, 12).plusMonths(next).toString();
        next++;
        bank = new Visitor(port, "unit-bank-east");
        assertThat(new Visitor(port, "office").call("PUT", "/months/" + month, "").status())
                .isEqualTo(200);
    }

    private Visitor.Reply send(String name, byte[] file) {
        return bank.upload("/returns/loans/months/" + month + "/submissions", name, file);
    }

    private String api() {
        return "/returns/loans/months/" + month + "/refused.xlsx";
    }

    private String page() {
        return "/returns/loans/" + month + "/bank-east";
    }

    private static String wrong() {
        List<String> lines = new ArrayList<>(LoanSamples.csv().lines().toList());
        lines.add("HT-1,K-002,临江区,C,x,1,1,2027-01-05,2028-01-05,信用,正常,,");
        lines.add("HT-5,=1+1,东京,C,x,-3,1,2027-01-05,2028-01-05,信用,优秀,,");
        lines.add("HT-6,K-002,临江区,C,x,1,1,2027-01-05,2028-01-05,信用,正常,,,多");
        return String.join("\n", lines);
    }

    private static XSSFWorkbook workbook(Visitor.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(reply.response().body()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> row(XSSFSheet sheet, int row) {
        List<String> cells = new ArrayList<>();
        sheet.getRow(row).forEach(it -> cells.add(it.toString()));
        return cells;
    }

    @Test
    void theWrongRowsComeBackAsSentWithWhatToDo() throws IOException {
        Visitor.Reply refused = send("贷款.csv", LoanSamples.bytes(wrong()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("3 行有误", "/api/v1" + api());

        try (XSSFWorkbook back = workbook(bank.get(api()))) {
            assertThat(back.getSheetAt(0).getSheetName()).isEqualTo("问题清单");
            XSSFSheet sheet = back.getSheetAt(1);
            assertThat(sheet.getSheetName()).isEqualTo("有误的行");
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(row(sheet, 0)).startsWith("原文件行号", "问题", "贷款合同号", "统一社会信用代码");
            assertThat(row(sheet, 1))
                    .startsWith(
                            "6.0",
                            "贷款合同号：“HT-1”与第 2 行重复。同一笔请只留一行；不是同一笔，请填各自的合同号。",
                            "HT-1",
                            "K-002");
            assertThat(row(sheet, 2).get(1))
                    .contains("贷款投向地区：“东京”不是本市的县区", "贷款余额：“-3”是负数")
                    .contains("五级分类：“优秀”不是允许的取值。请填其中之一：正常、关注、次级、可疑、损失。");
            XSSFCell formula = sheet.getRow(2).getCell(3);
            assertThat(formula.getStringCellValue()).as("is text").isEqualTo("=1+1");
            XSSFCell county = sheet.getRow(2).getCell(4);
            assertThat(county.getStringCellValue()).isEqualTo("东京");
            assertThat(county.getCellComment().getString().getString()).contains("不是本市的县区");
            assertThat(county.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFFFC7CE");
            assertThat(formula.getCellComment()).isNull();
            assertThat(row(sheet, 3).get(1)).contains("比表头多出“多”");
        }
    }

    @Test
    void aWorkbookAndParquetComeBackTheSameWay() throws IOException {
        String sheet = wrong().replace("\"1,000,000.01\"", "1000000.01").replace("信用,优秀", "信用,");
        assertThat(send("贷款.xlsx", LoanSamples.xlsx(sheet)).status()).isEqualTo(422);
        try (XSSFWorkbook back = workbook(bank.get(api()))) {
            assertThat(row(back.getSheetAt(1), 2)).contains("8.0", "东京");
        }

        byte[] parquet =
                LoanSamples.parquet(
                        folder,
                        """
                        (select 'P-1' as contract, 'K-1' as borrower, '东京' as county, 'C' as industry,
                                1 as balance, 1 as issued, date '2027-01-05' as issued_on,
                                date '2029-01-05' as matures_on, 'unsecured' as guarantee,
                                'normal' as class)
                        """);
        assertThat(send("贷款.parquet", parquet).status()).isEqualTo(422);
        try (XSSFWorkbook back = workbook(bank.get(api()))) {
            assertThat(back.getSheetAt(1).getLastRowNum()).isEqualTo(1);
            assertThat(row(back.getSheetAt(1), 1)).contains("1.0", "P-1", "东京");
        }
    }

    @Test
    void manyWrongRowsAreCutAndCounted() throws IOException {
        StringBuilder csv = new StringBuilder(LoanSamples.csv());
        for (int i = 0; i < LoanRefusal.LISTED + 5; i++) {
            csv.append("W-%d,K-1,东京,C,x,1,1,2027-01-05,2028-01-05,信用,正常,,\n".formatted(i));
        }
        assertThat(send("贷款.csv", LoanSamples.bytes(csv.toString())).body()).contains("10,005 行有误");

        assertThat(bank.signIn().page(page()).body()).contains("10,005 行有误", "列出前 10,000 行");
        try (XSSFWorkbook back = workbook(bank.get(api()))) {
            assertThat(back.getSheetAt(1).getLastRowNum()).isEqualTo(LoanRefusal.LISTED);
        }
    }

    @Test
    void thePageOffersThemUntilAFileIsTaken() {
        bank.signIn().page(page());
        Visitor.Reply refused =
                bank.submitFile(page() + "/file", "贷款.csv", LoanSamples.bytes(wrong()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("上次的文件没有收下：3 行有误", page() + "/refused.xlsx")
                .doesNotContain("/api/v1");
        assertThat(bank.page(page() + "/refused.xlsx").status()).isEqualTo(200);
        String kept = paths().getFirst();
        assertThat(store.kept(kept)).exists();

        assertThat(send("贷款.csv", LoanSamples.bytes(LoanSamples.csv())).status()).isEqualTo(202);

        assertThat(bank.page(page()).body()).doesNotContain("有误");
        assertThat(bank.page(page() + "/refused.xlsx").status()).isEqualTo(404);
        assertThat(bank.get(api()).status()).isEqualTo(404);
        assertThat(store.kept(kept)).doesNotExist();
    }

    @Test
    void aRefusedFileWithAnIdentityNumberLeavesNothing() {
        String id = wrong().replace("K-001", "411702199003071234");
        assertThat(send("贷款.csv", LoanSamples.bytes(id)).status()).isEqualTo(422);

        assertThat(bank.get(api()).status()).isEqualTo(404);
        assertThat(paths()).isEmpty();
    }

    @Test
    void nobodyElseGetsThem() {
        send("贷款.csv", LoanSamples.bytes(wrong()));

        for (String reviewer : List.of("office", "renhang", "auditor")) {
            Visitor other = new Visitor(port, reviewer).signIn();
            assertThat(other.get(api()).status()).as(reviewer).isEqualTo(403);
            assertThat(other.page(page() + "/refused.xlsx").status()).as(reviewer).isEqualTo(403);
            assertThat(other.page(page()).body()).as(reviewer).doesNotContain("有误");
        }
        for (String stranger : List.of("unit-bank-west", "unit-990102")) {
            Visitor other = new Visitor(port, stranger).signIn();
            assertThat(other.get(api()).status()).as(stranger).isEqualTo(404);
            assertThat(other.page(page() + "/refused.xlsx").status()).as(stranger).isEqualTo(404);
        }
    }

    @Test
    void theDatabaseItselfHoldsToIt() {
        send("贷款.csv", LoanSamples.bytes(wrong()));

        assertThat(seenBy("bank-east", Role.BANK)).isEqualTo(1);
        for (Role role : List.of(Role.OFFICE, Role.REGULATOR, Role.AUDITOR, Role.ADMINISTRATOR)) {
            assertThat(seenBy("office", role)).as(role.name()).isZero();
        }
        assertThat(seenBy("bank-west", Role.BANK)).isZero();
        assertThat(seenBy("bank-east", Role.AUDITOR)).isZero();
        assertThat(as("bank-west", Role.BANK, "delete from returns.loan_refusal")).isZero();
        assertThatThrownBy(() ->
                        as(
                                "bank-west",
                                Role.BANK,
                                """
                                insert into returns.loan_refusal
                                       (month, organisation, name, rows, wrong, path, sha256, at, account)
                                values ('2031-01-01', 'bank-east', '', 1, 1, '', '', now(), '')
                                """))
                .isInstanceOf(DataAccessException.class);
    }

    private int seenBy(String organisation, Role role) {
        Caller caller = new Caller("somebody", "某", organisation, role);
        return CurrentCaller.as(
                caller,
                () ->
                        transaction.execute(_ ->
                                db.sql(
                                                """
                                                select count(*) from returns.loan_refusal
                                                 where month = :month::date
                                                """)
                                        .param("month", month + "-01")
                                        .query(Integer.class)
                                        .single()));
    }

    private int as(String organisation, Role role, String sql) {
        Caller caller = new Caller("somebody", "某", organisation, role);
        return CurrentCaller.as(caller, () -> transaction.execute(_ -> db.sql(sql).update()));
    }

    private List<String> paths() {
        return CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        transaction.execute(_ ->
                                db.sql(
                                                """
                                                select path from returns.loan_refusal
                                                 where month = :month::date
                                                """)
                                        .param("month", month + "-01")
                                        .query(String.class)
                                        .list()));
    }

    @Test
    void theNextRefusalTakesItsPlaceAndTheSweepLeavesIt() throws IOException {
        send("贷款.csv", LoanSamples.bytes(wrong()));
        Path first = store.kept(paths().getFirst());
        send("又一份.csv", LoanSamples.bytes(LoanSamples.csv().replace("临江区", "东京")));
        Path second = store.kept(paths().getFirst());
        assertThat(first).doesNotExist();
        Files.setLastModifiedTime(second, FileTime.from(Instant.parse("2027-01-01T00:00:00Z")));

        sweep.run(new DefaultApplicationArguments());

        assertThat(second).exists();
        assertThat(bank.signIn().page(page()).body()).contains("又一份.csv，共 4 行", "1 行有误");
    }
}

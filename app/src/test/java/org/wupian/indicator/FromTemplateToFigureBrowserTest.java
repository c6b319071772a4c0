package org.wupian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.Chromium;
import org.wupian.WupianTest;

/// A bank takes the template home, fills it in, sends it; the central bank's branch accepts it; the
/// office finds the figure and opens it down to the bank's return.
@WupianTest(demo = true, city = true, own = true)
class FromTemplateToFigureBrowserTest {

    private static final String RETURN = "/returns/bank/2026-11/bank-5";

    @LocalServerPort int port;
    @Autowired ComputeMonth compute;
    @TempDir Path folder;

    @Test
    void whatABankFillsInIsAFigureThatOpensDownToItsReturn() throws IOException {
        compute.mark();
        compute.stale();
        try (Chromium chromium = new Chromium(port)) {
            Page bank = chromium.window("bank-5", 1280, 900);
            bank.navigate(RETURN);
            Download template =
                    bank.waitForDownload(() -> bank.locator("a[href$='/template']").click());
            Path file = folder.resolve("报表.xlsx");
            template.saveAs(file);
            fillWithLastMonth(file);
            bank.locator("input[type=file]").setInputFiles(file);
            bank.locator("form[action$='/workbook'] button").click();
            bank.waitForCondition(() -> !bank.locator("[id='cell-loans']").inputValue().isEmpty());
            press(bank, "button[value=submit]");
            assertThat(text(bank)).contains("已提交。");

            Page reviewer = chromium.window("renhang", 1280, 900);
            reviewer.navigate(RETURN);
            press(reviewer, "form[action$='/accept'] button");
            assertThat(text(reviewer)).contains("已采纳");
            compute.stale();

            Page office = chromium.window("office", 1280, 900);
            office.navigate("/indicators?month=2026-11");
            assertThat(text(office)).contains("各项贷款余额");
            press(office, "a[href^='/indicators/loans-balance?']");
            press(office, "a[href*='/explain']");
            assertThat(text(office)).contains("口径", "公式");
            press(office, "a[href='" + RETURN + "']");
            assertThat(text(office)).contains("已采纳");
            fitsAPhone(office);
            assertThat(chromium.complaints).isEmpty();
        }
    }

    /// In large type, in English, whose words are longer.
    private static void fitsAPhone(Page page) {
        for (String choice : List.of("wupian-size=large", "wupian-language=en")) {
            String[] parts = choice.split("=");
            page.context().addCookies(List.of(new Cookie(parts[0], parts[1]).setUrl(page.url())));
        }
        page.setViewportSize(360, 800);
        for (String path : List.of("", "/loans-balance", "/loans-balance/explain")) {
            page.navigate("/indicators" + path + "?month=2026-11");
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(360);
        }
    }

    /// Writes what the template shows of the month before into the column of this month.
    private static void fillWithLastMonth(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                int now = -1;
                int before = -1;
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING) {
                            now = cell.getStringCellValue().equals("本期数") ? at(cell) : now;
                            before = cell.getStringCellValue().equals("上期数") ? at(cell) : before;
                        }
                    }
                    if (before >= 0) {
                        copy(row.getCell(before), row, now);
                    }
                }
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private static int at(Cell cell) {
        return cell.getColumnIndex();
    }

    private static void copy(Cell from, Row row, int to) {
        if (from != null && from.getCellType() == CellType.NUMERIC) {
            row.createCell(to).setCellValue(from.getNumericCellValue());
        }
    }

    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }

    private static String text(Page page) {
        return page.locator("main").innerText();
    }
}

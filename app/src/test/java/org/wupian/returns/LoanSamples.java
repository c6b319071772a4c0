package org.wupian.returns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Files of loans as a bank of the invented city sends them: four loans of two borrowers.
final class LoanSamples {

    static final String FIRM = "91990102MA0000001D";

    static final String HEADER =
            "贷款合同号,统一社会信用代码,县区,行业,贷款用途,贷款余额（元）,发放金额,发放日期,原到期日期,担保方式,五级分类,是否绿色贷款,是否普惠型小微企业贷款";

    private static final List<String> ROWS =
            List.of(
                    "HT-1,%s,临江区,C3734,造船,\"1,000,000.01\",1200000,2027-01-05,2029-01-05,信用,正常,是,是",
                    "HT-2,%s,990102,C3734,');drop table returns.submission;--,500000,500000,2026/3/1,20270228,抵押,次级,否,是",
                    "HT-3,K-001,港口新区,G5510,运输,300000.50,300000.50,2026年12月31日,2027-12-31,保证,正常,,",
                    "HT-4,K-001,港口新区,G5510,运输,0,80000,2027-01-10,2027-06-30,信用,正常,,");

    private LoanSamples() {}

    static String csv() {
        return csv(FIRM);
    }

    static String csv(String firm) {
        return HEADER + "\n" + String.join("\n", ROWS).replace("%s", firm) + "\n";
    }

    static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    /// As an older core system exports it.
    static byte[] gb18030(String csv) {
        String semicolons =
                csv.replace("\"1,000,000.01\"", "1000000.01")
                        .replace("drop table returns.submission;", "drop table")
                        .replace("');", "')")
                        .replace(',', ';');
        return ("某银行贷款明细\n" + semicolons).getBytes(Charset.forName("GB18030"));
    }

    static byte[] xlsx() {
        return xlsx(csv().replace("\"1,000,000.01\"", "1000000.01"));
    }

    /// @param csv without quotation marks
    static byte[] xlsx(String csv) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "bank", "1.0")) {
            var sheet = workbook.newWorksheet("贷款明细");
            sheet.value(0, 0, "某银行贷款明细");
            List<String> lines = csv.lines().toList();
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(",");
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column].matches("\\d+\\.\\d+")) {
                        sheet.value(row + 1, column, Double.valueOf(cells[column]));
                    } else {
                        sheet.value(row + 1, column, cells[column]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] parquet(Path folder) {
        return parquet(
                folder,
                """
                (select 'HT-1' as contract, '%1$s' as borrower, '临江区' as county, 'C3734' as industry,
                        cast(1000000.01 as decimal(18,2)) as balance, 1200000.0::double as issued,
                        date '2027-01-05' as issued_on, date '2029-01-05' as matures_on,
                        'unsecured' as guarantee, 'normal' as class, true as green,
                        true as inclusive_small
                 union all select 'HT-2', '%1$s', '990102', 'C3734', 500000, 500000,
                        date '2026-03-01', date '2027-02-28', 'mortgaged', 'substandard', false, true
                 union all select 'HT-3', 'K-001', '港口新区', 'G5510', 300000.50, 300000.50,
                        date '2026-12-31', date '2027-12-31', 'guaranteed', 'normal', null, null
                 union all select 'HT-4', 'K-001', '港口新区', 'G5510', 0, 80000,
                        date '2027-01-10', date '2027-06-30', 'unsecured', 'normal', null, null)
                """
                        .formatted(FIRM));
    }

    static byte[] parquet(Path folder, String query) {
        Path file = folder.resolve("sent.parquet");
        ask("copy %s to '%s' (format parquet)".formatted(query, file));
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first column of the first row, as text; empty where there is none.
    static String ask(String sql) {
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? String.valueOf(row.getString(1)) : "";
            }
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}

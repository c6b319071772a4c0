package org.wupian.bench;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.ExcelWriter;
import com.alibaba.excel.write.metadata.WriteSheet;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Worksheet;
import org.wupian.bench.Side.Sample;
import org.wupian.document.table.TableFile;
import org.wupian.document.table.Tables;
import org.wupian.kernel.Mark;
import org.wupian.kernel.Pack;
import org.wupian.synth.SyntheticFirm;
import org.wupian.synth.SyntheticFirms;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Listing;
import org.wupian.ui.Workbook;

/// J6, export: all rows of a list as a workbook. Ours: what the export of every list does, with
/// heads, formats of figures and days. Peer: EasyExcel. Limit: the library below ours, values only.
/// No side holds the rows. Answers are rows, cells and a sum over all texts, read from the files.
public final class Export {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int FIRMS = 2_000;
    private static final int BATCH = 500;
    private static final int TEXT_COLUMNS = 8;

    /// The columns; the first eight are text.
    private static final List<Column<Object[]>> COLUMNS =
            IntStream.range(0, 12).mapToObj(Export::column).toList();

    private final List<SyntheticFirm> firms;
    private final int rows;
    private final Path file;

    private Export(List<SyntheticFirm> firms, int rows, Path file) {
        this.firms = firms;
        this.rows = rows;
        this.file = file;
    }

    public static void main(String[] arguments) throws Exception {
        Arguments it = new Arguments(arguments);
        run(it.number("rounds", 5), it.number("rows", 100_000), it.number("seed", 11));
    }

    static String run(int rounds, int rows, long seed) throws Exception {
        Pack pack = new Pack(Product.PROJECT.resolve("packs/zhumadian"));
        Path file = Files.createTempFile("wupian-bench", ".xlsx");
        try {
            Export job = new Export(SyntheticFirms.of(pack, FIRMS, seed), rows, file);
            return new Contest(
                            String.format(Locale.ROOT, "J6 export, %,d rows of 12 cells", rows),
                            List.of(
                                    new Side(
                                            "ours: export of a list",
                                            () -> job.measured(job::ours)),
                                    new Side("peer: EasyExcel", () -> job.measured(job::peer)),
                                    new Side(
                                            "limit: raw writer, values only",
                                            () -> job.measured(job::raw))))
                    .run(rounds);
        } finally {
            Files.delete(file);
        }
    }

    private static Column<Object[]> column(int index) {
        Function<Object[], Cell> cell =
                row ->
                        switch (row[index]) {
                            case LocalDate day -> new Cell.Day(day);
                            case BigDecimal figure -> new Cell.Figure(figure, figure.scale());
                            default -> Cell.words(row[index].toString());
                        };
        return index > TEXT_COLUMNS
                ? Column.figures("c" + index, "列" + index, cell)
                : Column.of("c" + index, "列" + index, cell);
    }

    /// Names, codes and telephone numbers are different in each row.
    private Object[] row(int number) {
        SyntheticFirm it = firms.get(number % firms.size());
        return new Object[] {
            it.name() + number,
            it.code() + number,
            it.county(),
            it.township(),
            it.address(),
            it.industry(),
            it.capital(),
            "138" + number,
            LocalDate.of(2026, 1, 1).plusDays(number % 300),
            BigDecimal.valueOf(it.revenue() * 100L + number % 100, 2),
            BigDecimal.valueOf(it.assets()),
            BigDecimal.valueOf(it.employees())
        };
    }

    private Iterator<Object[]> all() {
        return IntStream.range(0, rows).mapToObj(this::row).iterator();
    }

    /// Writes the whole file.
    @FunctionalInterface
    private interface Job {
        void write(OutputStream out) throws IOException;
    }

    private Sample measured(Job job) throws IOException {
        double cpu = SYSTEM.getProcessCpuTime() / 1e9;
        long began = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file)) {
            job.write(out);
        }
        double wall = (System.nanoTime() - began) / 1e9;
        return new Sample(wall, SYSTEM.getProcessCpuTime() / 1e9 - cpu, answer());
    }

    private void ours(OutputStream out) throws IOException {
        Listing<Object[]> list =
                Listing.page(
                        new Ask("/list", Map.of("export", List.of("xlsx"))),
                        "名单",
                        List.of(),
                        0,
                        rows,
                        null,
                        this::all,
                        COLUMNS,
                        List.of());
        new Workbook(list).download(Mark.NONE).body().writeTo(out);
    }

    private void peer(OutputStream out) {
        WriteSheet sheet =
                EasyExcel.writerSheet("名单")
                        .head(COLUMNS.stream().map(it -> List.of(it.label())).toList())
                        .build();
        try (ExcelWriter writer = EasyExcel.write(out).build()) {
            List<List<Object>> batch = new ArrayList<>();
            Iterator<Object[]> all = all();
            while (all.hasNext()) {
                batch.add(List.of(all.next()));
                if (batch.size() == BATCH || !all.hasNext()) {
                    writer.write(batch, sheet);
                    batch.clear();
                }
            }
        }
    }

    private void raw(OutputStream out) throws IOException {
        try (var book = new org.dhatim.fastexcel.Workbook(out, "bench", null)) {
            Worksheet sheet = book.newWorksheet("名单");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column).label());
            }
            Iterator<Object[]> all = all();
            for (int row = 1; all.hasNext(); row++) {
                Object[] values = all.next();
                for (int column = 0; column < values.length; column++) {
                    switch (values[column]) {
                        case LocalDate day -> sheet.value(row, column, day);
                        case BigDecimal figure -> sheet.value(row, column, figure);
                        default -> sheet.inlineString(row, column, values[column].toString());
                    }
                }
                if (row % BATCH == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private String answer() throws IOException {
        if (!(Tables.open(file, "list.xlsx") instanceof Tables.Opening.Opened opened)) {
            throw new IOException("the workbook is refused");
        }
        long[] seen = new long[3];
        try (TableFile tables = opened.file()) {
            tables.everyRow(
                    0,
                    row -> {
                        seen[0]++;
                        for (int column = 0; column < row.cells().size(); column++) {
                            String text = row.cell(column).text();
                            seen[1] += text.isEmpty() ? 0 : 1;
                            if (column < TEXT_COLUMNS) {
                                seen[2] = seen[2] * 31 + text.hashCode();
                            }
                        }
                    });
        }
        return "%d rows, %d cells, %x".formatted(seen[0], seen[1], seen[2]);
    }
}

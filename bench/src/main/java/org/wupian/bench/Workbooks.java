package org.wupian.bench;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.cache.MapCache;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import com.alibaba.excel.read.builder.ExcelReaderBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.wupian.bench.Side.Sample;
import org.wupian.document.table.TableFile;
import org.wupian.document.table.Tables;
import org.wupian.kernel.Pack;
import org.wupian.synth.SyntheticFirm;
import org.wupian.synth.SyntheticFirms;

/// J1x, workbooks: every cell of a list in .xlsx is read. Ours: the reader of lists, which also
/// knows hidden rows, merged cells and formats. Peer: EasyExcel with its texts in memory, and with
/// the cache it takes by itself. Limit: the file is unpacked and nobody looks at it. Answers are
/// rows, cells and a sum over all texts.
public final class Workbooks {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int TEXT_COLUMNS = 9;

    private final Path file;

    private Workbooks(Path file) {
        this.file = file;
    }

    public static void main(String[] arguments) throws Exception {
        Arguments it = new Arguments(arguments);
        run(it.number("rounds", 5), it.number("rows", 200_000), it.number("seed", 11));
    }

    static String run(int rounds, int rows, long seed) throws Exception {
        Path file = Files.createTempFile("wupian-bench", ".xlsx");
        try {
            write(file, rows, seed);
            Workbooks job = new Workbooks(file);
            return new Contest(
                            String.format(Locale.ROOT, "J1x workbook, %,d rows of 12 cells", rows),
                            List.of(
                                    new Side("ours: reader of lists", job::ours),
                                    new Side(
                                            "peer: EasyExcel, texts in memory",
                                            () -> job.peer(true)),
                                    new Side("peer: EasyExcel, as it is", () -> job.peer(false)),
                                    new Side("limit: unpacked only", job::limit)))
                    .run(rounds);
        } finally {
            Files.delete(file);
        }
    }

    /// Nine columns of text and three of numbers.
    private static void write(Path file, int rows, long seed) throws IOException {
        Pack pack = new Pack(Product.PROJECT.resolve("packs/zhumadian"));
        List<SyntheticFirm> firms = SyntheticFirms.of(pack, Math.max(30, rows * 6 / 10), seed);
        SplittableRandom random = new SplittableRandom(seed);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "bench", null)) {
            Worksheet sheet = book.newWorksheet("名单");
            for (int row = 0; row < rows; row++) {
                List<String> texts = texts(firms.get(row % firms.size()), random);
                for (int column = 0; column < texts.size(); column++) {
                    sheet.value(row, column, texts.get(column));
                }
                for (int column = TEXT_COLUMNS; column < 12; column++) {
                    sheet.value(row, column, random.nextInt(100_000));
                }
                if (row % 1000 == 999) {
                    sheet.flush();
                }
            }
        }
    }

    private static List<String> texts(SyntheticFirm firm, SplittableRandom random) {
        return List.of(
                firm.name(),
                firm.code(),
                firm.county(),
                firm.address(),
                random.nextInt(50, 5000) + "万元",
                "经理" + random.nextInt(900),
                "1380396" + random.nextInt(1000, 9999),
                "2026年" + random.nextInt(1, 13) + "月",
                random.nextBoolean() ? "规模以上" : "规模以下");
    }

    /// What came out of a sheet, the same for each reader.
    private static final class Seen {

        private int rows;
        private long cells;
        private long texts;

        void text(String text) {
            if (!text.isEmpty()) {
                cells++;
                texts = texts * 31 + text.hashCode();
            }
        }

        void number(String shown) {
            cells += shown.isEmpty() ? 0 : 1;
        }

        @Override
        public String toString() {
            return "%d rows, %d cells, %x".formatted(rows, cells, texts);
        }
    }

    private Sample ours() throws IOException {
        double cpu = cpu();
        long began = System.nanoTime();
        Seen seen = new Seen();
        if (!(Tables.open(file, "list.xlsx") instanceof Tables.Opening.Opened opened)) {
            throw new IOException("the workbook is refused");
        }
        try (TableFile tables = opened.file()) {
            tables.everyRow(
                    0,
                    row -> {
                        seen.rows++;
                        for (int column = 0; column < row.cells().size(); column++) {
                            if (column < TEXT_COLUMNS) {
                                seen.text(row.cell(column).text());
                            } else {
                                seen.number(row.cell(column).text());
                            }
                        }
                    });
        }
        return new Sample((System.nanoTime() - began) / 1e9, cpu() - cpu, seen.toString());
    }

    private Sample peer(boolean inMemory) {
        double cpu = cpu();
        long began = System.nanoTime();
        Seen seen = new Seen();
        ExcelReaderBuilder reader = EasyExcel.read(file.toFile(), new Listener(seen));
        if (inMemory) {
            reader.readCache(new MapCache());
        }
        reader.headRowNumber(0).sheet().doRead();
        return new Sample((System.nanoTime() - began) / 1e9, cpu() - cpu, seen.toString());
    }

    private static final class Listener extends AnalysisEventListener<Map<Integer, String>> {

        private final Seen seen;

        Listener(Seen seen) {
            this.seen = seen;
        }

        @Override
        public void invoke(Map<Integer, String> row, AnalysisContext context) {
            seen.rows++;
            for (int column = 0; column < row.size(); column++) {
                String text = row.getOrDefault(column, "");
                if (column < TEXT_COLUMNS) {
                    seen.text(text);
                } else {
                    seen.number(text);
                }
            }
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {}
    }

    private Sample limit() throws IOException {
        double cpu = cpu();
        long began = System.nanoTime();
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<ZipEntry> parts = new ArrayList<>();
            Enumeration<? extends ZipEntry> all = zip.entries();
            while (all.hasMoreElements()) {
                parts.add(all.nextElement());
            }
            for (ZipEntry part : parts) {
                try (InputStream in = zip.getInputStream(part)) {
                    while (in.read(buffer) >= 0) {
                        // only unpacked
                    }
                }
            }
        }
        return new Sample((System.nanoTime() - began) / 1e9, cpu() - cpu, "");
    }

    private static double cpu() {
        return THREADS.getCurrentThreadCpuTime() / 1e9;
    }
}

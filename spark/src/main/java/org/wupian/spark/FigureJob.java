package org.wupian.spark;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.wupian.formula.Computed;
import org.wupian.formula.Part;
import org.wupian.formula.Shape;
import org.wupian.kernel.Pack;

/// Computes the figures of a month on Spark (集群指标计算) and writes them as one CSV file: code, month,
/// by, subject, value, reason. The SQL texts are the product's own; sums are exact, and what is
/// divided is divided in one place, so the figures are those of the product.
///
/// Started by `spark-submit`: lake folder, pack folder, month (`2026-10`), file to write.
public final class FigureJob {

    static final String HEADER = "code,month,by,subject,value,reason\n";

    private static final int WRONG = 2;
    private static final int ARGUMENTS = 4;
    private static final int SCALE = 20;

    /// What the job is told.
    record Task(String lake, Pack pack, YearMonth month, Path out) {}

    private FigureJob() {}

    public static void main(String[] arguments) throws IOException {
        Task task;
        try {
            task = task(arguments);
        } catch (IllegalArgumentException e) {
            end(e.getMessage());
            return;
        }
        long began = System.nanoTime();
        try (SparkSession spark = SparkSession.builder().appName("wupian").getOrCreate()) {
            int figures = run(spark, task);
            System.out.printf(
                    "%s: %d figures in %s (%d ms)%n",
                    task.month(),
                    figures,
                    task.out(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        } catch (IllegalArgumentException e) {
            end(e.getMessage());
        }
    }

    private static void end(@Nullable String message) {
        System.err.println(message);
        System.exit(WRONG);
    }

    /// @throws IllegalArgumentException saying what is wrong
    static Task task(String... arguments) {
        if (arguments.length != ARGUMENTS) {
            throw new IllegalArgumentException(
                    "usage: FigureJob <lake folder> <pack folder> <month, as in 2026-10> <file to write>");
        }
        Path pack = Path.of(arguments[1]);
        if (!Files.exists(pack.resolve("pack.properties"))) {
            throw new IllegalArgumentException(pack + " is no pack: it has no pack.properties");
        }
        try {
            return new Task(
                    arguments[0],
                    new Pack(pack),
                    YearMonth.parse(arguments[2]),
                    Path.of(arguments[3]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(arguments[2] + " is no month such as 2026-10", e);
        }
    }

    /// @return how many figures were written
    /// @throws IllegalArgumentException when a fact is missing or a formula is wrong
    static int run(SparkSession spark, Task task) throws IOException {
        List<Formula> formulas = Formula.of(task.pack());
        Set<String> facts = new LinkedHashSet<>();
        formulas.forEach(it -> facts.addAll(it.facts()));
        LakeFacts.open(spark, task.lake(), facts);
        int written = 0;
        try (Writer out = Files.newBufferedWriter(task.out(), StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (Formula it : formulas) {
                written += write(it, task.month(), parts(spark, it, task.month()), out);
            }
        }
        return written;
    }

    /// The sums of a formula, exactly as the engine gives them.
    static List<Part> parts(SparkSession spark, Formula formula, YearMonth month) {
        Shape shape = formula.evaluate().shape();
        try {
            return spark.sql(formula.query(month)).collectAsList().stream()
                    .map(it -> part(it, shape.sums().size()))
                    .toList();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) { // the engine declares none of its own
            throw new IllegalArgumentException(
                    "formulas/%s.sql: %s".formatted(formula.code(), e.getMessage()), e);
        }
    }

    private static Part part(Row row, int sums) {
        LocalDate month = row.getDate(0).toLocalDate();
        return new Part(
                YearMonth.from(month),
                row.getString(1),
                row.getString(2),
                row.getDecimal(3),
                sums > 1 ? row.getDecimal(4) : null,
                sums > 2 ? row.getDecimal(5) : null,
                sums > 2 ? row.getDecimal(6) : null);
    }

    static int write(Formula formula, YearMonth month, List<Part> parts, Writer out)
            throws IOException {
        int written = 0;
        for (Map.Entry<Subjects.Subject, List<Part>> it : Subjects.of(parts).entrySet()) {
            Computed computed = formula.evaluate().of(month, it.getValue());
            out.write(
                    "%s,%s,%s,%s,%s,%s%n"
                            .formatted(
                                    formula.code(),
                                    month,
                                    it.getKey().by(),
                                    it.getKey().id(),
                                    text(computed.value()),
                                    computed.reason() == null ? "" : computed.reason()));
            written++;
        }
        return written;
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null
                ? ""
                : value.setScale(SCALE, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}

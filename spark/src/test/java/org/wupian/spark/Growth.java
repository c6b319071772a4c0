package org.wupian.spark;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The two parts of `spark/growth` that are no job: a lake with ever more institutions, and its
/// month on the product's engine.
final class Growth {

    private Growth() {}

    /// @param arguments `grow` and LAKE, TIMES; or what [FigureJob] takes
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("grow")) {
            grow(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        } else {
            figures(FigureJob.task(arguments));
        }
    }

    /// Each institution of the invented city stands so many times in its facts, every time with
    /// other figures, so that files do not shrink to one of them.
    private static void grow(Path lake, int times) throws Exception {
        Path city = Files.createDirectories(lake.resolve("city"));
        new TestFacts(city).close();
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            for (String fact :
                    List.of(
                            "return_cell value decimal(38,18)",
                            "loan_borrower balance_fen bigint")) {
                String[] words = fact.split(" ");
                statement.execute(
                        """
                        copy (select it.* replace (
                                     organisation || case when n = 0 then '' else '-' || n end
                                         as organisation,
                                     case when n = 0 or %5$s = 0 then %5$s
                                          else cast(%5$s + hash(it, n) %% 100000 as %6$s)
                                     end as %5$s)
                                from read_parquet('%1$s/fact.%3$s.parquet') it, range(%4$d) r (n))
                          to '%2$s/fact.%3$s.parquet'
                             (format parquet, compression zstd, row_group_size_bytes '32MB')
                        """
                                .formatted(city, lake, words[0], times, words[1], words[2]));
            }
            Files.copy(
                    city.resolve("fact.listed_firm.parquet"),
                    lake.resolve("fact.listed_firm.parquet"));
            ResultSet cells =
                    statement.executeQuery(
                            "select count(*) from '%s/fact.return_cell.parquet'".formatted(lake));
            cells.next();
            Files.writeString(lake.resolve("cells"), cells.getString(1));
        }
    }

    /// The file the job writes, made by the product's engine.
    private static void figures(FigureJob.Task task) throws Exception {
        List<Formula> formulas = Formula.of(task.pack());
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Writer out = Files.newBufferedWriter(task.out())) {
            open(engine, task.lake());
            out.write(FigureJob.HEADER);
            for (Formula it : formulas) {
                FigureJob.write(it, task.month(), TestFacts.parts(engine, it, task.month()), out);
            }
        }
    }

    private static void open(Connection engine, String lake) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute("create schema fact");
            for (String fact : List.of("return_cell", "loan_borrower", "listed_firm")) {
                statement.execute(
                        "create view fact.%1$s as select * from read_parquet('%2$s/fact.%1$s.parquet') where known_until is null"
                                .formatted(fact, lake));
            }
        }
    }
}

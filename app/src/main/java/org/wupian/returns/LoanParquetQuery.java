package org.wupian.returns;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.wupian.lake.EngineQuery;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Reads a Parquet file somebody sent (读入 Parquet 文件), every value as text. What its footer says is
/// believed only as far as its pages bear it out.
final class LoanParquetQuery {

    private static final int SMALLEST = 12;

    private LoanParquetQuery() {}

    /// @throws Invalid when it is damaged, cut off or not what its footer says
    static void read(Path file, Consumer<LoanLine> each) {
        try {
            checkEnd(file);
            rows(file, each);
        } catch (SQLException | IOException _) {
            throw damaged();
        }
    }

    private static Invalid damaged() {
        return new Invalid(new FieldError("file", "returns.loans.error.parquet"));
    }

    private static void checkEnd(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < SMALLEST) {
                throw damaged();
            }
            in.seek(in.length() - 8);
            long footer = Integer.reverseBytes(in.readInt());
            if (footer <= 0 || footer > in.length() - SMALLEST || in.readInt() != 0x50415231) {
                throw damaged();
            }
        }
    }

    private static void rows(Path file, Consumer<LoanLine> each) throws SQLException {
        String name = "'" + file.toString().replace("'", "''") + "'";
        try (Connection engine = EngineQuery.open("", Map.of("jdbc_stream_results", "true"))) {
            long said = said(engine, name);
            int number = 0;
            try (Statement statement = engine.createStatement();
                    ResultSet row =
                            statement.executeQuery(
                                    "select cast(columns(*) as varchar) from read_parquet(%s)"
                                            .formatted(name))) {
                ResultSetMetaData columns = row.getMetaData();
                List<String> titles = new ArrayList<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    titles.add(columns.getColumnName(i));
                }
                each.accept(new LoanLine(0, titles));
                while (row.next()) {
                    number++;
                    each.accept(line(number, row, titles.size()));
                }
            }
            if (number != said) {
                throw damaged();
            }
        }
    }

    private static LoanLine line(int number, ResultSet row, int columns) throws SQLException {
        List<String> cells = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            String text = row.getString(i);
            cells.add(text == null ? "" : text);
        }
        return new LoanLine(number, cells);
    }

    /// How many rows the footer promises.
    private static long said(Connection engine, String name) throws SQLException {
        try (Statement statement = engine.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select num_rows from parquet_file_metadata(%s)".formatted(name))) {
            return row.next() ? row.getLong(1) : -1;
        }
    }
}

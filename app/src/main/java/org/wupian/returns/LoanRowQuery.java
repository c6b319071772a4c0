package org.wupian.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wupian.lake.EngineQuery;

/// Reads some loans of a sealed file, or of one that waits for review and has no masks (读取明细). Who
/// may see them was decided before.
final class LoanRowQuery {

    /// Those asked for; with parameters, see [#ask].
    private static final String ASKED =
            """
            (? = 0 or mask & ? <> 0) and (? = '' or county = ?)
               and (contains(lower(contract), ?) or contains(lower(borrower), ?))
            """;

    private final String loans;
    private final LoanFilter filter;
    private final long mask;

    /// Of all loans asked for.
    ///
    /// @param before how many stand before the page
    record Sums(long count, long before, long balanceFen, long issuedFen) {}

    /// @param masked whether each loan has its mask there; 0 stands for it else
    /// @param mask a loan with one of these bits; 0 for all
    LoanRowQuery(Path file, boolean masked, LoanFilter filter, long mask) {
        this.loans =
                masked
                        ? "read_parquet(%s)".formatted(text(file))
                        : "(select *, 0::bigint as mask from read_parquet(%s))"
                                .formatted(text(file));
        this.filter = filter;
        this.mask = mask;
    }

    /// @return the number of the next parameter
    private int ask(PreparedStatement statement, int from) throws SQLException {
        String words = filter.words().toLowerCase(Locale.ROOT);
        statement.setLong(from, mask);
        statement.setLong(from + 1, mask);
        statement.setString(from + 2, filter.county());
        statement.setString(from + 3, filter.county());
        statement.setString(from + 4, words);
        statement.setString(from + 5, words);
        return from + 6;
    }

    /// @param after number of the row before the page's first
    Sums sums(int after) {
        String sql =
                """
                select count(*), count(*) filter (where "row" <= ?),
                       coalesce(sum(balance), 0)::bigint, coalesce(sum(issued), 0)::bigint
                  from %s where %s
                """
                        .formatted(loans, ASKED);
        try (Connection engine = EngineQuery.open("", Map.of());
                PreparedStatement statement = engine.prepareStatement(sql)) {
            statement.setInt(1, after);
            ask(statement, 2);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Sums(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// @param after number of the row before the first
    List<LoanRows.Loan> page(List<LoanColumn> columns, int after, int most) {
        String names =
                columns.stream()
                        .map(it -> '"' + it.code() + '"')
                        .collect(Collectors.joining(", ", "\"row\", mask, ", ""));
        String sql =
                """
                select %s from %s
                 where %s and "row" > ? order by "row" limit ?
                """
                        .formatted(names, loans, ASKED);
        List<LoanRows.Loan> loans = new ArrayList<>();
        try (Connection engine = EngineQuery.open("", Map.of());
                PreparedStatement statement = engine.prepareStatement(sql)) {
            int next = ask(statement, 1);
            statement.setInt(next, after);
            statement.setInt(next + 1, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    loans.add(loan(row, columns));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return loans;
    }

    private static LoanRows.Loan loan(ResultSet row, List<LoanColumn> columns) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            LoanColumn column = columns.get(i);
            int at = i + 3;
            Object value =
                    switch (column.type()) {
                        case AMOUNT -> row.getLong(at);
                        case FLAG -> row.getBoolean(at);
                        case RATE -> row.getBigDecimal(at);
                        default -> row.getString(at);
                    };
            values.put(column.code(), row.wasNull() ? null : value);
        }
        return new LoanRows.Loan(row.getInt(1), row.getLong(2), values);
    }

    private static String text(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    private static UncheckedIOException failed(SQLException e) {
        return new UncheckedIOException(new IOException(e.getMessage(), e));
    }
}

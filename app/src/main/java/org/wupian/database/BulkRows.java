package org.wupian.database;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Brings many rows into a table at once (批量写入), within the caller's transaction.
///
/// The database does not COPY into tables with row-level security, so the rows go by COPY into a
/// table of the transaction's own and from there, under the policies, into theirs.
@Component
public class BulkRows {

    private static final int BUFFER = 1 << 16;

    private final JdbcTemplate db;

    BulkRows(JdbcTemplate db) {
        this.db = db;
    }

    /// @param table with its schema
    /// @param columns with commas between
    /// @param rows values in the order of the columns: text, numbers, days, true or false, or null
    /// @return how many there were
    @Transactional(propagation = Propagation.MANDATORY)
    public long write(String table, String columns, Iterator<@Nullable Object[]> rows) {
        if (!rows.hasNext()) {
            return 0;
        }
        String incoming = "incoming_" + table.replace('.', '_');
        db.execute(
                "create temporary table if not exists %s on commit drop as select %s from %s with no data"
                        .formatted(incoming, columns, table));
        db.execute("truncate " + incoming);
        Long count =
                db.execute((Connection connection) -> copy(connection, incoming, columns, rows));
        db.execute(
                "insert into %1$s (%2$s) select %2$s from %3$s"
                        .formatted(table, columns, incoming));
        return count == null ? 0 : count;
    }

    private static long copy(
            Connection connection,
            String incoming,
            String columns,
            Iterator<@Nullable Object[]> rows)
            throws SQLException {
        CopyIn in =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy %s (%s) from stdin".formatted(incoming, columns));
        try {
            StringBuilder text = new StringBuilder(BUFFER);
            while (rows.hasNext()) {
                line(rows.next(), text);
                if (text.length() > BUFFER - 4096) {
                    send(in, text);
                }
            }
            send(in, text);
            return in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private static void send(CopyIn in, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        in.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static void line(@Nullable Object[] values, StringBuilder text) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            Object value = values[i];
            if (value == null) {
                text.append("\\N");
            } else if (value instanceof BigDecimal number) {
                text.append(number.toPlainString());
            } else {
                escape(value.toString(), text);
            }
        }
        text.append('\n');
    }

    private static void escape(String value, StringBuilder text) {
        for (int i = 0; i < value.length(); i++) {
            char it = value.charAt(i);
            switch (it) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append(' '); // the database holds no such character
                default -> text.append(it);
            }
        }
    }
}

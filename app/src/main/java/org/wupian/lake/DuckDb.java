package org.wupian.lake;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/// The embedded columnar engine (列式引擎) as it is opened here: bounded, and with nothing fetched from
/// outside. It is loaded by the first use and not by the start.
final class DuckDb {

    private DuckDb() {}

    /// @param database a file, or empty for one in memory
    static DuckDBConnection open(String database, Map<String, String> more) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", "256MB");
        settings.setProperty("threads", "1");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("allow_persistent_secrets", "false");
        settings.putAll(more);
        return (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + database, settings);
    }

    static void append(DuckDBAppender to, @Nullable Object[] values) throws SQLException {
        to.beginRow();
        for (Object value : values) {
            append(to, value);
        }
        to.endRow();
    }

    private static void append(DuckDBAppender to, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> to.appendNull();
            case String it -> to.append(it);
            case Boolean it -> to.append(it);
            case Integer it -> to.append(it);
            case Long it -> to.append(it);
            case Float it -> to.append(it);
            case Double it -> to.append(it);
            case BigDecimal it -> to.append(it);
            case LocalDate it -> to.append(it);
            case LocalDateTime it -> to.append(it);
            case OffsetDateTime it -> to.append(it);
            case Collection<?> it -> to.append(it);
            default -> throw new IllegalStateException("no column is a " + value.getClass());
        }
    }
}

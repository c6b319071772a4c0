package org.wupian.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// The limit of J1: what the product stored, as the database's own bytes, by COPY into empty tables
/// and then the same indexes. Nothing is read, found or compared.
final class FinalBytes {

    private static final List<String> TABLES =
            List.of(
                    "enterprise.operator",
                    "enterprise.name",
                    "enterprise.statement",
                    "roster.entry",
                    "roster.claim",
                    "roster.staged");

    private final Map<String, byte[]> bytes = new LinkedHashMap<>();
    private final Map<String, List<String>> indexes = new LinkedHashMap<>();

    private FinalBytes() {}

    /// What the product has stored by now.
    static FinalBytes of(Connection superuser) throws SQLException, IOException {
        FinalBytes all = new FinalBytes();
        for (String table : TABLES) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            superuser
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table + " to stdout (format binary)", out);
            all.bytes.put(table, out.toByteArray());
            all.indexes.put(table, indexes(superuser, table));
        }
        return all;
    }

    private static List<String> indexes(Connection superuser, String table) throws SQLException {
        List<String> made = new ArrayList<>();
        try (Statement statement = superuser.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select pg_get_indexdef(indexrelid) from pg_index where indrelid = '%s'::regclass"
                                        .formatted(table))) {
            while (found.next()) {
                made.add(found.getString(1).replace(" ON " + table, " ON " + copy(table)));
            }
        }
        return made;
    }

    private static String copy(String table) {
        return "final." + table.replace('.', '_');
    }

    void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists final cascade; create schema final");
            for (String table : TABLES) {
                statement.execute(
                        "create table %s (like %s including generated)"
                                .formatted(copy(table), table));
            }
        }
    }

    void load(Connection connection) throws SQLException {
        for (Map.Entry<String, byte[]> it : bytes.entrySet()) {
            CopyIn in =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + copy(it.getKey()) + " from stdin (format binary)");
            in.writeToCopy(it.getValue(), 0, it.getValue().length);
            in.endCopy();
        }
        try (Statement statement = connection.createStatement()) {
            for (List<String> each : indexes.values()) {
                for (String index : each) {
                    statement.execute(index);
                }
            }
        }
    }
}

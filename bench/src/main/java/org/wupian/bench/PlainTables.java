package org.wupian.bench;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// The peer of J1: the same rows by batches of a thousand into plain tables with keys and indexes,
/// operators found by code, else by name and county. No history, no names compared, no undoing.
final class PlainTables implements AutoCloseable {

    private static final int BATCH = 1000;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String TABLES =
            """
            drop schema if exists plain cascade;
            create schema plain;
            create table plain.row (list int, row int, name text not null, code text not null,
                county text, address text, capital text, contact text, phone text, day text,
                problem text not null, primary key (list, row));
            create index on plain.row (code);
            create table plain.operator (id bigint generated always as identity primary key,
                identity text not null unique, code text, name text not null, address text,
                capital text);
            create index on plain.operator (name);
            create table plain.entry (operator bigint not null references plain.operator,
                list int not null, contact text, phone text, day text,
                primary key (operator, list));
            create table plain.issue (list int, row int, problem text, primary key (list, row));
            """;

    private final Connection connection;
    private final PreparedStatement row;
    private final PreparedStatement operator;
    private final PreparedStatement entry;
    private final PreparedStatement issue;

    PlainTables(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
        connection.setAutoCommit(false);
        row =
                connection.prepareStatement(
                        "insert into plain.row values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        operator =
                connection.prepareStatement(
                        "insert into plain.operator (identity, code, name, address, capital)"
                                + " values (?, ?, ?, ?, ?) on conflict (identity) do update"
                                + " set name = excluded.name, address = excluded.address,"
                                + " capital = excluded.capital");
        entry =
                connection.prepareStatement(
                        "insert into plain.entry select id, ?, ?, ?, ? from plain.operator"
                                + " where identity = ? on conflict (operator, list) do update"
                                + " set contact = excluded.contact, phone = excluded.phone,"
                                + " day = excluded.day");
        issue = connection.prepareStatement("insert into plain.issue values (?, ?, ?)");
    }

    /// Each list in a transaction of its own.
    void load(List<RosterFile> files) throws IOException, SQLException {
        for (int list = 0; list < files.size(); list++) {
            try (BufferedReader reader = reader(files.get(list))) {
                String line = reader.readLine();
                int number = 0;
                for (line = reader.readLine(); line != null; line = reader.readLine()) {
                    add(list, ++number, line.split(",", -1));
                    if (number % BATCH == 0) {
                        flush();
                    }
                }
            }
            flush();
            connection.commit();
        }
    }

    private static BufferedReader reader(RosterFile file) {
        return new BufferedReader(
                new InputStreamReader(
                        new ByteArrayInputStream(file.csv()), StandardCharsets.UTF_8));
    }

    private void add(int list, int number, String[] cells) throws SQLException {
        String code = Normalizer.normalize(cells[1], Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String problem = code.isEmpty() ? "no code" : holds(code) ? "" : "check";
        set(row, list, number, cells[0], code, cells[2], cells[3], cells[4], cells[5], cells[6]);
        row.setString(10, cells[7]);
        row.setString(11, problem);
        row.addBatch();
        if (!problem.isEmpty()) {
            set(issue, list, number, problem);
            issue.addBatch();
        }
        if (!problem.equals("check")) {
            String identity = code.isEmpty() ? cells[0] + "|" + cells[2] : code;
            set(operator, identity, code, cells[0], cells[3], cells[4]);
            operator.addBatch();
            set(entry, list, cells[5], cells[6], cells[7], identity);
            entry.addBatch();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static boolean holds(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.indexOf(code.charAt(17)) == (31 - sum % 31) % 31;
    }

    private void flush() throws SQLException {
        for (PreparedStatement each : List.of(row, operator, entry, issue)) {
            int[] _ = each.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

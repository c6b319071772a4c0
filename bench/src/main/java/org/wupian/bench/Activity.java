package org.wupian.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Looks again and again at what the database is busy with, to see where the time of a long job
/// goes.
final class Activity implements AutoCloseable {

    private static final int PAUSE = 40;
    private static final int WORDS = 110;
    private static final String QUERY =
            "select state, query from pg_stat_activity where usename = 'wupian_app'"
                    + " and (state = 'active' or state like 'idle in%')"
                    + " and query not like '%roster.import where id%'";

    private final Map<String, Integer> seen = new TreeMap<>();
    private final Connection connection;
    private final Thread watcher;
    private volatile boolean over;

    Activity(Connection superuser) {
        this.connection = superuser;
        watcher = Thread.ofPlatform().daemon().start(this::watch);
    }

    private void watch() {
        try (Statement statement = connection.createStatement()) {
            while (!over) {
                try (ResultSet found = statement.executeQuery(QUERY)) {
                    while (found.next()) {
                        note(found.getString(1), found.getString(2));
                    }
                }
                Thread.sleep(PAUSE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(String state, String query) {
        String words = query.replaceAll("\\s+", " ");
        String what = words.substring(0, Math.min(WORDS, words.length()));
        String who = state.equals("active") ? "database: " : "product, after: ";
        seen.merge(who + what, 1, Integer::sum);
    }

    /// @return the most frequent, with seconds
    String most(int lines) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        seen.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(lines)
                .forEach(it -> sorted.put(it.getKey(), it.getValue()));
        StringBuilder out = new StringBuilder();
        sorted.forEach((what, times) ->
                out.append(
                        String.format(Locale.ROOT, "%7.2f s  %s%n", times * PAUSE / 1000.0, what)));
        return out.toString();
    }

    @Override
    public void close() throws InterruptedException, SQLException {
        over = true;
        watcher.join();
        connection.close();
    }
}

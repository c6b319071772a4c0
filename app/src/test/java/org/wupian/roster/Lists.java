package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Files as departments send them, and the calls that bring them in.
final class Lists {

    private Lists() {}

    /// A workbook with one sheet, its rows as given.
    static byte[] sheet(String name, List<List<Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    put(sheet, row, column, rows.get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (!value.toString().isEmpty()) {
            sheet.value(row, column, value.toString());
        }
    }

    /// Sends a file and waits until it has been read.
    static JsonNode send(Visitor sender, String path, String name, byte[] content) {
        Visitor.Reply reply = sender.upload(path, name, content);
        if (reply.status() != 202) {
            throw new AssertionError(reply.status() + " " + reply.body());
        }
        return await(sender, reply.json().get("id").asLong());
    }

    static JsonNode await(Visitor sender, long id) {
        for (int i = 0; i < 600; i++) {
            JsonNode it = sender.get("/imports/" + id).json();
            if (!it.get("state").asString().equals("RUNNING")) {
                return it;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("import " + id + " is still running");
    }

    /// added, updated, unchanged, duplicate, review, rejected; their sum is compared with the rows.
    static List<Integer> outcomes(JsonNode it) {
        List<Integer> six =
                List.of("added", "updated", "unchanged", "duplicate", "review", "rejected").stream()
                        .map(word -> it.get(word).asInt())
                        .toList();
        int sum = six.stream().mapToInt(Integer::intValue).sum();
        if (sum != it.get("rows").asInt()) {
            throw new AssertionError("the six sum to " + sum + ", not to the rows: " + it);
        }
        return six;
    }

    /// Sends a file at the page and waits until it has been read.
    ///
    /// @return the import's page
    static String sendAtPage(Visitor sender, String roster, String name, byte[] content) {
        sender.page(roster + "/import");
        Visitor.Reply sent = sender.submitFile(roster + "/import", name, content);
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        String path = location(sent);
        for (int i = 0; i < 300; i++) {
            if (location(sender.page(path + "/progress")).equals(path)) {
                return path;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError(path + " is still running");
    }

    static String location(Visitor.Reply reply) {
        return reply.response()
                .headers()
                .firstValue("Location")
                .orElse("")
                .replaceFirst("^https?://[^/]+", "");
    }

    /// All cells of a workbook, one after the other.
    static String text(Visitor.Reply file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file.response().body()))) {
            for (var sheet : book.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    row.forEach(it -> text.append(it == null ? "" : it.getRawValue()).append('|'));
                }
            }
        }
        return text.toString();
    }
}

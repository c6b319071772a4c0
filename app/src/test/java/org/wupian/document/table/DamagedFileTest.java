package org.wupian.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever bytes a file has, it is read or refused; no exception of a library comes through.
class DamagedFileTest {

    private static final String LIST =
            "序号|企业名称|联系方式|\n||联系人|电话\n1|甲公司|张三|13900000000\n合计|||\n2|乙公司|李四|2.5";
    private static final String SIGNS = "<>\"'&/0123456789=AZ ";

    @TempDir private Path folder;
    private SheetFixture fixture;
    private final Random random = new Random(7);

    @BeforeEach
    void begin() {
        fixture = new SheetFixture(folder);
    }

    @Test
    void binaryWorkbooks() throws IOException {
        byte[] xls = Files.readAllBytes(fixture.xls(LIST));
        for (int i = 0; i < 200; i++) {
            byte[] damaged = xls.clone();
            for (int k = 0; k < 20; k++) {
                damaged[512 + random.nextInt(damaged.length - 512)] = (byte) random.nextInt();
            }
            read(fixture.bytes("d.xls", damaged));
        }
    }

    @Test
    void partsOfArchives() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(fixture.xlsx(LIST, "A1:A2", "B1:B2", "C1:D1").toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        List<String> names = parts.keySet().stream().filter(it -> it.startsWith("xl/")).toList();
        var read = new ArrayList<Boolean>();
        for (int i = 0; i < 400; i++) {
            String name = names.get(random.nextInt(names.size()));
            byte[] whole = parts.put(name, damaged(parts.getOrDefault(name, new byte[1])));
            read.add(read(fixture.zip("d.xlsx", parts)));
            parts.put(name, whole == null ? new byte[1] : whole);
        }

        assertThat(read).contains(true, false);
    }

    private byte[] damaged(byte[] part) {
        byte[] damaged = part.clone();
        for (int k = 0; k <= random.nextInt(3); k++) {
            int at = random.nextInt(damaged.length);
            damaged[at] =
                    random.nextBoolean()
                            ? (byte) random.nextInt()
                            : (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
        }
        return damaged;
    }

    /// Whether it could be opened.
    private static boolean read(Path file) {
        return switch (Tables.open(file, "d")) {
            case Tables.Opening.Refused _ -> false;
            case Tables.Opening.Opened opened -> {
                try (TableFile table = opened.file()) {
                    for (int sheet = 0; sheet < table.sheets().size(); sheet++) {
                        if (table.find(sheet, Set.of()) instanceof Finding.Found found) {
                            table.rows(
                                    sheet,
                                    found.heading(),
                                    row -> assertThat(row.cells()).isNotEmpty());
                        }
                    }
                }
                yield true;
            }
        };
    }
}

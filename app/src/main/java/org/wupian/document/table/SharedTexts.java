package org.wupian.document.table;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// The texts that cells of a workbook point to by number (共享字符串). Few stay on the heap, many go to
/// a temporary file that is mapped into memory, so that their number costs no heap.
final class SharedTexts implements Closeable {

    private static final int MOST_ON_HEAP = 24 * 1024 * 1024;
    private static final int MOST_TEXTS = 16_000_000;
    private static final int REMEMBERED = 1 << 14;

    private final Arena arena = Arena.ofShared();
    private final int[] rememberedNumbers = new int[REMEMBERED];
    private final TableCell[] remembered = new TableCell[REMEMBERED];

    private ByteArrayOutputStream heap = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private int[] ends = new int[1024];
    private int count;
    private MemorySegment texts = MemorySegment.ofArray(new byte[0]);

    SharedTexts() {
        Arrays.fill(rememberedNumbers, -1);
    }

    void add(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long end = (count == 0 ? 0L : ends[count - 1]) + bytes.length;
        if (end > Integer.MAX_VALUE || count == MOST_TEXTS) {
            throw new Unreadable(Refusal.INFLATES);
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count + count / 2);
        }
        ends[count++] = (int) end;
        if (out == null && end > MOST_ON_HEAP) {
            spill();
        }
        (out == null ? heap : out).write(bytes);
    }

    private void spill() throws IOException {
        file = Files.createTempFile("wupian-texts-", ".tmp");
        out = new java.io.BufferedOutputStream(Files.newOutputStream(file), 1 << 18);
        heap.writeTo(out);
        heap = new ByteArrayOutputStream();
    }

    /// Ends the adding; from now on texts can be had.
    void complete() throws IOException {
        if (out == null || file == null) {
            texts = MemorySegment.ofArray(heap.toByteArray());
            heap = new ByteArrayOutputStream();
            return;
        }
        out.close();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            texts = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
        Files.delete(file);
        file = null;
    }

    /// @throws Unreadable when the file has no such text
    TableCell cell(int number) {
        if (number < 0 || number >= count) {
            throw new Unreadable(Refusal.CORRUPT);
        }
        int slot = number & (REMEMBERED - 1);
        if (rememberedNumbers[slot] != number) {
            rememberedNumbers[slot] = number;
            remembered[slot] = TableCell.ofText(text(number));
        }
        return remembered[slot];
    }

    private String text(int number) {
        int from = number == 0 ? 0 : ends[number - 1];
        var bytes = new byte[ends[number] - from];
        MemorySegment.copy(texts, ValueLayout.JAVA_BYTE, from, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        arena.close();
        if (out != null) {
            out.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}

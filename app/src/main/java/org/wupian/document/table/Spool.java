package org.wupian.document.table;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Bytes written once and then read in any order (暂存). Few stay on the heap, many go to a temporary
/// file that is mapped into memory, so that their number costs no heap.
final class Spool implements Closeable {

    private static final int MOST_ON_HEAP = 16 * 1024 * 1024;
    private static final int BLOCK = 256 * 1024;
    private static final ValueLayout.OfInt NUMBER =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena arena = Arena.ofShared();

    private char[] room = new char[256];
    private Bytes written = new Bytes(BLOCK);
    private long spilled;
    private @Nullable Path file;
    private @Nullable FileChannel out;
    private MemorySegment all = MemorySegment.NULL;

    void add(byte[] bytes, int from, int to) throws IOException {
        written.add(bytes, from, to);
        if (written.size() > (out == null ? MOST_ON_HEAP : BLOCK)) {
            spill();
        }
    }

    /// A number in four bytes.
    void addNumber(int number) throws IOException {
        byte[] four = ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
        add(four, 0, four.length);
    }

    int number(long from) {
        return all.get(NUMBER, from);
    }

    /// How many bytes there are.
    long size() {
        return spilled + written.size();
    }

    private void spill() throws IOException {
        if (out == null) {
            file = Files.createTempFile("wupian-", ".tmp");
            out = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
        ByteBuffer block = ByteBuffer.wrap(written.array(), 0, written.size());
        while (block.hasRemaining()) {
            out.write(block);
        }
        spilled += written.size();
        written = new Bytes(2 * BLOCK);
    }

    /// Ends the writing; from now on bytes can be had.
    void complete() throws IOException {
        if (out == null || file == null) {
            all = MemorySegment.ofArray(written.array());
            return;
        }
        spill();
        all = out.map(FileChannel.MapMode.READ_ONLY, 0, spilled, arena);
        close(out, file);
        written = new Bytes(0);
    }

    /// Copies bytes from this place on.
    void read(long from, byte[] into, int length) {
        MemorySegment.copy(all, ValueLayout.JAVA_BYTE, from, into, 0, length);
    }

    /// The text in UTF-8 from this place on.
    String text(long from, int length) {
        if (length > room.length) {
            room = new char[length];
        }
        if (out == null) {
            return Bytes.decoded(written.array(), (int) from, (int) from + length, room);
        }
        byte[] text = new byte[length];
        read(from, text, length);
        return Bytes.decoded(text, 0, length, room);
    }

    private static void close(FileChannel out, Path file) throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        arena.close();
        if (out != null && file != null) {
            close(out, file);
        }
    }
}

package org.wupian.ui;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The rows of all pages of a list whose query reads a page at a time (逐页读取), for a workbook.
///
/// @param most rows at the most
public record AllPages<R>(int most, Next<R> pages) implements Iterable<R> {

    /// Reads the rows behind one.
    @FunctionalInterface
    public interface Next<R> {

        /// @param last of those read so far, null for the first page
        /// @param from how many were read so far
        List<R> read(@Nullable R last, int from, int most);
    }

    @Override
    public Iterator<R> iterator() {
        return new Rows<>(most, pages);
    }

    private static final class Rows<R> implements Iterator<R> {

        private static final int PAGE = 2_000;

        private final Next<R> pages;
        private int left;
        private int from;
        private int place;
        private List<R> page = List.of();
        private @Nullable R last;

        Rows(int most, Next<R> pages) {
            this.left = most;
            this.pages = pages;
        }

        @Override
        public boolean hasNext() {
            if (place == page.size() && left > 0) {
                page = pages.read(last, from, Math.min(PAGE, left));
                place = 0;
                from += page.size();
                left = page.size() < PAGE ? 0 : left - page.size();
            }
            return place < page.size();
        }

        @Override
        public R next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            last = page.get(place++);
            return last;
        }
    }
}

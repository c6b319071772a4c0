package org.wupian.enterprise.web;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.wupian.enterprise.Operator;
import org.wupian.enterprise.Operators;

/// The operators that match, read a page at a time, for a workbook.
final class OperatorPages implements Iterator<Operator> {

    private static final int PAGE = 2000;

    private final Operators operators;
    private final String words;
    private final String county;
    private final String tag;
    private int left;
    private List<Operator> page = List.of();
    private int place;
    private long after;

    /// @param most rows at the most
    OperatorPages(Operators operators, String words, String county, String tag, int most) {
        this.operators = operators;
        this.words = words;
        this.county = county;
        this.tag = tag;
        this.left = most;
    }

    @Override
    public boolean hasNext() {
        if (place == page.size() && left > 0) {
            page = operators.search(words, county, tag, after, Math.min(PAGE, left));
            place = 0;
            left = page.size() < PAGE ? 0 : left - page.size();
            after = page.isEmpty() ? after : page.getLast().id();
        }
        return place < page.size();
    }

    @Override
    public Operator next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(place++);
    }
}

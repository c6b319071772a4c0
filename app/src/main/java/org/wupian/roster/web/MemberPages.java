package org.wupian.roster.web;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.wupian.roster.Member;
import org.wupian.roster.MemberFilter;
import org.wupian.roster.Versions;

/// All members that match, read a page at a time, for a workbook of any length.
final class MemberPages implements Iterator<Member> {

    private static final int PAGE = 2000;

    private final Versions versions;
    private final MemberFilter filter;
    private List<Member> page = List.of();
    private int place;
    private long after;
    private boolean last;

    MemberPages(Versions versions, MemberFilter filter) {
        this.versions = versions;
        this.filter = filter;
    }

    @Override
    public boolean hasNext() {
        if (place == page.size() && !last) {
            page = versions.members(filter, after, PAGE);
            place = 0;
            last = page.size() < PAGE;
            after = page.isEmpty() ? after : page.getLast().entry();
        }
        return place < page.size();
    }

    @Override
    public Member next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(place++);
    }
}

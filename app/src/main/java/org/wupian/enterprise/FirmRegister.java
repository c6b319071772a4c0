package org.wupian.enterprise;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wupian.linkage.Finding;
import org.wupian.linkage.FirmName;
import org.wupian.linkage.KnownOperator;
import org.wupian.linkage.ListedFirm;
import org.wupian.linkage.NameIndex;
import org.wupian.linkage.NameKind;

/// The names of all operators in memory (名称比对库), so that one can be found by a name however it is
/// written. Read at first need; what has come since is added before each use.
@Component
class FirmRegister {

    private static final int OVERLAP = 5000;

    private final NameTable table;
    private final CityPlaces places;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private final NameIndex index;
    private volatile long known;

    FirmRegister(NameTable table, CityPlaces places) {
        this.table = table;
        this.places = places;
        this.index = new NameIndex(places.regions());
    }

    /// Works with the index, brought up to date within the caller's transaction.
    <T> T with(Function<NameIndex, T> work) {
        refresh();
        lock.readLock().lock();
        try {
            return work.apply(index);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void refresh() {
        long newest = table.newest();
        if (newest <= known) {
            return;
        }
        lock.writeLock().lock();
        try {
            // numbers are given before they are seen: a little further back than known
            table.eachSince(Math.max(0, known - OVERLAP), it -> index.add(it));
            known = newest;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Passes over operators that were withdrawn; whoever brings one again brings its names anew.
    void forget(Collection<Long> withdrawn) {
        lock.writeLock().lock();
        try {
            withdrawn.forEach(index::remove);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Whether a name is only that of a place, a legal form or a trade.
    boolean namesNobody(String name) {
        return FirmName.namesNobody(name, places.regions());
    }

    /// Whether a name may be one of these: what the matcher makes of it against them alone.
    Finding compare(String name, List<String> names) {
        NameIndex alone = new NameIndex(places.regions());
        alone.add(
                new KnownOperator(
                        1,
                        names.stream()
                                .map(it -> new KnownOperator.Name(it, NameKind.CURRENT))
                                .toList(),
                        null,
                        null,
                        false));
        return alone.find(ListedFirm.named(name));
    }
}

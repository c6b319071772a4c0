package org.wupian.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The chain as auditors read and check it (审计链).
@Service
public class AuditTrail {

    private static final int BATCH = 5_000;

    private final AuditTable table;
    private final AuditQuery query;

    AuditTrail(AuditTable table, AuditQuery query) {
        this.table = table;
        this.query = query;
    }

    /// The newest links before the given number, or the oldest after it.
    @Transactional(readOnly = true)
    public List<Link> find(AuditFilter filter, boolean oldestFirst, long number, int most) {
        return query.find(filter, oldestFirst, number, most);
    }

    /// How many links there are of that kind.
    @Transactional(readOnly = true)
    public long count(AuditFilter filter) {
        return query.count(filter);
    }

    /// The kinds of events that happened.
    @Transactional(readOnly = true)
    public List<String> actions() {
        return query.actions();
    }

    /// Those who did something.
    @Transactional(readOnly = true)
    public List<String> accounts() {
        return query.accounts();
    }

    /// Recomputes the whole chain.
    @Transactional(readOnly = true)
    public Verification verify() {
        List<Broken> broken = new ArrayList<>();
        long number = 0;
        String previous = Link.START;
        List<Link> links;
        do {
            links = table.after(number, BATCH);
            for (Link link : links) {
                if (link.number() != number + 1) {
                    broken.add(new Broken(number + 1, "missing"));
                } else if (!link.previous().equals(previous)) {
                    broken.add(new Broken(link.number(), "previous"));
                }
                if (!link.holds()) {
                    broken.add(new Broken(link.number(), "content"));
                }
                number = link.number();
                previous = link.hash();
            }
        } while (links.size() == BATCH);
        return new Verification(number, broken);
    }

    /// The result of recomputing the chain (校验结果).
    ///
    /// @param links how many links there are
    /// @param broken where the chain does not hold, in order
    public record Verification(long links, List<Broken> broken) {}

    /// A place where the chain does not hold.
    ///
    /// @param why `missing`: the link is not there; `previous`: it does not follow the one before;
    ///   `content`: it was changed
    public record Broken(long number, String why) {}
}

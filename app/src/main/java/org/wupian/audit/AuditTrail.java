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

    AuditTrail(AuditTable table) {
        this.table = table;
    }

    /// The newest links before the given number that contain the text, newest first.
    @Transactional(readOnly = true)
    public List<Link> before(long number, String like, int most) {
        return table.before(number, like, most);
    }

    /// How many links contain the text.
    @Transactional(readOnly = true)
    public long count(String like) {
        return table.count(like);
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

package org.wupian.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a submission says otherwise than it was accepted before (采纳后的变化): after it was unlocked,
/// after it was sent again, and after that was accepted too.
@Service
public class Differences {

    private final AcceptedCellTable accepted;

    Differences(AcceptedCellTable accepted) {
        this.accepted = accepted;
    }

    /// One figure that differs.
    ///
    /// @param accepted null when it was not reported then
    /// @param now null when it is not reported any more
    public record Difference(
            CellKey cell, @Nullable BigDecimal accepted, @Nullable BigDecimal now) {

        public Difference {
            accepted = plain(accepted);
            now = plain(now);
        }

        /// From accepted to now, null where one of both is missing.
        public @Nullable BigDecimal change() {
            return accepted == null || now == null ? null : plain(now.subtract(accepted));
        }
    }

    /// 12.0 is 12.
    private static @Nullable BigDecimal plain(@Nullable BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        BigDecimal plain = figure.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /// @param revision that was accepted
    /// @param cells that differ, none when the later revision says the same
    public record Since(int revision, Instant acceptedAt, List<Difference> cells) {

        public Since {
            cells = List.copyOf(cells);
        }
    }

    /// Of what the caller is shown; nothing when nothing was accepted before or nothing was sent or
    /// typed since.
    @Transactional(readOnly = true)
    public Optional<Since> of(Submission it) {
        boolean inForce = it.state() == SubmissionState.ACCEPTED;
        return accepted.before(it.id(), it.revision() + (inForce ? 0 : 1))
                .map(before -> since(before, it.cells()))
                .filter(since -> !since.cells().isEmpty() || since.revision() < it.revision());
    }

    private static Since since(AcceptedCellTable.Accepted before, Cells now) {
        Set<CellKey> all = new HashSet<>(before.cells().values().keySet());
        all.addAll(now.values().keySet());
        List<Difference> cells =
                all.stream()
                        .map(it -> new Difference(it, before.cells().get(it), now.get(it)))
                        .filter(Differences::differs)
                        .sorted(Comparator.comparing(it -> it.cell().toString()))
                        .toList();
        return new Since(before.revision(), before.at(), cells);
    }

    private static boolean differs(Difference it) {
        BigDecimal change = it.change();
        return change == null || change.signum() != 0;
    }
}

package org.wupian.roster;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a list is (名单库定义): who keeps it, what stands in it, who receives it.
///
/// @param code stable word, as in the pack's `rosters.csv`
/// @param owner unit that keeps and publishes it
/// @param measure number of the measure that asks for it
/// @param senders units or classes of units that may send rows besides the owner
/// @param through the working group that passes it on, empty when none does
/// @param recipients units or classes that every version is pushed to
/// @param receiptDays working days to acknowledge a push
/// @param pushDay day of the month of a scheduled push; null: pushed when published
/// @param visits who has to visit whoever stands in it
/// @param tiers the tiers an entry may have (梯队), none when the list has none
/// @param sources the lists it is made of; none when it is only one
/// @param indicators key figures its entries report
/// @param missedReturns so many missed reports flag an entry; 0 when none are asked for
/// @param assumed days, tiers and the like are the pack's assumption
public record Roster(
        String code,
        String name,
        String owner,
        String measure,
        Subject subject,
        List<String> senders,
        String through,
        List<String> recipients,
        int receiptDays,
        Cadence cadence,
        @Nullable Integer pushDay,
        Visits visits,
        List<String> tiers,
        List<RosterColumn> columns,
        List<Source> sources,
        List<KeyFigure> indicators,
        @Nullable Cadence indicatorCadence,
        int missedReturns,
        String summary,
        boolean assumed) {

    /// The source of a list that has only one, and of files that name none.
    public static final String GENERAL = "general";

    public Roster {
        senders = List.copyOf(senders);
        recipients = List.copyOf(recipients);
        tiers = List.copyOf(tiers);
        columns = List.copyOf(columns);
        sources = List.copyOf(sources);
        indicators = List.copyOf(indicators);
    }

    /// What its entries are.
    public enum Subject {
        ENTERPRISE,
        PROJECT,
        BOTH
    }

    /// Who has to visit an entry (走访责任), and so opens engagements when a version is published.
    public enum Visits {
        /// Nobody has to.
        NONE,
        /// Every bank that receives the list.
        EVERY_BANK,
        /// One bank, which the list's owner chooses.
        ASSIGNED,
        /// The county's grid: the county goes itself or chooses a bank.
        COUNTY
    }

    /// How often (频次).
    public enum Cadence {
        /// Whenever something changes.
        EVENT,
        MONTHLY,
        QUARTERLY,
        YEARLY
    }

    /// One of the lists a roster is made of (名单来源).
    ///
    /// @param signs words in a file that tell this source
    /// @param months how long an entry is valid when only its beginning is given; 0: without end
    /// @param tier of entries that name none, may be empty
    public record Source(String code, String name, List<String> signs, int months, String tier) {

        public Source {
            signs = List.copyOf(signs);
        }
    }

    /// A figure that entries report (关键指标).
    public record KeyFigure(String name, String unit) {}

    public Optional<Source> source(String sourceCode) {
        return sources.stream().filter(it -> it.code().equals(sourceCode)).findFirst();
    }

    /// The source's name; that of the roster when it has no such source.
    public String sourceName(String sourceCode) {
        return source(sourceCode).map(Source::name).orElse(name);
    }

    public Optional<RosterColumn> column(RosterColumn.Kind kind) {
        return columns.stream().filter(it -> it.kind() == kind).findFirst();
    }

    public boolean hasProjects() {
        return subject != Subject.ENTERPRISE;
    }
}

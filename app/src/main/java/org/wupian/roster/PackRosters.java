package org.wupian.roster;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Pack;

/// The rosters as the pack defines them (城市包中的名单库); those a person has changed stay as they are.
@Component
@Order(30)
class PackRosters implements ApplicationRunner {

    private final Pack pack;
    private final Organisations organisations;
    private final RosterTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PackRosters(
            Pack pack,
            Organisations organisations,
            RosterTable table,
            TransactionTemplate transaction,
            Clock clock) {
        this.pack = pack;
        this.organisations = organisations;
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentCaller.as(CurrentCaller.SYSTEM, () -> transaction.executeWithoutResult(_ -> load()));
    }

    private void load() {
        List<Roster> known = table.all();
        int position = 0;
        for (Pack.Row row : pack.rows("rosters.csv")) {
            Roster roster = roster(row);
            position++;
            if (!known.contains(roster) && !table.isOwn(roster.code())) {
                table.put(roster, position, false, clock.instant(), CurrentCaller.SYSTEM.account());
            }
        }
    }

    private Roster roster(Pack.Row row) {
        String code = row.text("code");
        Roster.Subject subject = one(Roster.Subject.class, row.text("subject"));
        Stream.of(row.text("owner"), row.text("through"))
                .filter(it -> !it.isEmpty())
                .forEach(organisations::get);
        return new Roster(
                code,
                row.text("name"),
                row.text("owner"),
                row.text("measure"),
                subject,
                row.list("senders"),
                row.text("through"),
                row.list("recipients"),
                Integer.parseInt(row.text("receipt_days")),
                one(Roster.Cadence.class, row.text("cadence")),
                row.text("push_day").isEmpty() ? null : Integer.valueOf(row.text("push_day")),
                visits(row.text("visits")),
                row.list("tiers"),
                columns(code, subject),
                sources(code),
                row.list("indicators").stream().map(PackRosters::figure).toList(),
                cadence(row.text("indicator_cadence")),
                row.text("missed_returns").isEmpty()
                        ? 0
                        : Integer.parseInt(row.text("missed_returns")),
                row.text("summary"),
                row.flag("assumption"));
    }

    /// Those of every list, then those of lists with projects, then the roster's own.
    private List<RosterColumn> columns(String code, Roster.Subject subject) {
        List<String> groups = new ArrayList<>(List.of("*"));
        if (subject != Roster.Subject.ENTERPRISE) {
            groups.addFirst("both");
        }
        groups.add(code);
        List<Pack.Row> all = pack.rows("roster-columns.csv");
        return groups.stream()
                .flatMap(group -> all.stream().filter(it -> it.text("roster").equals(group)))
                .map(PackRosters::column)
                .toList();
    }

    private static RosterColumn column(Pack.Row row) {
        return new RosterColumn(
                row.text("code"),
                row.text("title"),
                one(RosterColumn.Kind.class, row.text("kind")),
                row.text("need").isEmpty()
                        ? RosterColumn.Need.OPTIONAL
                        : one(RosterColumn.Need.class, row.text("need")),
                row.list("synonyms"),
                row.text("unit"));
    }

    private List<Roster.Source> sources(String code) {
        return pack.rows("roster-sources.csv").stream()
                .filter(it -> it.text("roster").equals(code))
                .map(it ->
                        new Roster.Source(
                                it.text("code"),
                                it.text("name"),
                                it.list("signs"),
                                Integer.parseInt(it.text("months")),
                                it.text("tier")))
                .toList();
    }

    private static Roster.KeyFigure figure(String text) {
        String[] parts = text.split("\\|");
        return new Roster.KeyFigure(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private static Roster.@Nullable Cadence cadence(String word) {
        return word.isEmpty() ? null : one(Roster.Cadence.class, word);
    }

    private static Roster.Visits visits(String word) {
        return word.isEmpty()
                ? Roster.Visits.NONE
                : one(Roster.Visits.class, word.replace('-', '_'));
    }

    private static <E extends Enum<E>> E one(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}

package org.wupian.demo;

import java.time.LocalDate;
import java.util.List;
import org.wupian.roster.Imports;
import org.wupian.roster.ListImport;
import org.wupian.roster.Roster;
import org.wupian.roster.SentFile;
import org.wupian.synth.SyntheticFirm;

/// Units that send their lists (演示报送名单), by the same call as their pages.
class DemoSenders {

    private final DemoLists lists;
    private final DemoCallers callers;
    private final Imports imports;
    private final PastClock clock;

    DemoSenders(DemoLists lists, DemoCallers callers, Imports imports, PastClock clock) {
        this.lists = lists;
        this.callers = callers;
        this.imports = imports;
        this.clock = clock;
    }

    boolean haveSentNothing() {
        return imports.newest("", 1).isEmpty();
    }

    /// The list is read and taken at once; rows in doubt stay behind.
    ///
    /// @param number 1 for the first time; later ones are whole lists
    void send(Roster roster, String source, String sender, List<SyntheticFirm> firms, int number) {
        SentFile file = lists.file(roster, source, sender, firms, number, LocalDate.now(clock));
        callers.asClerk(
                sender,
                () -> {
                    ListImport it = imports.read(roster.code(), file);
                    if (!it.is(ListImport.State.APPLIED)) {
                        throw new IllegalStateException(
                                "the demonstration's list was not taken: " + it.fileName());
                    }
                });
    }
}

package org.wupian.directory;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Pack;

/// Brings the pack's units, classes, areas and groups into the database at start, when they differ
/// from what was loaded last.
@Component
@Order(10)
class LoadPack implements ApplicationRunner {

    private final Pack pack;
    private final OrganisationTable table;
    private final Organisations organisations;
    private final ObjectProvider<SyntheticUnits> synthetic;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LoadPack(
            Pack pack,
            OrganisationTable table,
            Organisations organisations,
            ObjectProvider<SyntheticUnits> synthetic,
            TransactionTemplate transaction,
            Clock clock) {
        this.pack = pack;
        this.table = table;
        this.organisations = organisations;
        this.synthetic = synthetic;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentCaller.as(CurrentCaller.SYSTEM, this::load);
    }

    private void load() {
        List<PackUnit> units = units();
        List<Pack.Row> classes = pack.rows("classes.csv");
        List<Pack.Row> areas = pack.rows("areas.csv");
        List<GroupMember> groups =
                pack.rows("groups.csv").stream()
                        .map(it ->
                                new GroupMember(
                                        it.text("group"), it.text("member"), it.text("role")))
                        .toList();
        String digest =
                digest(
                        units
                                + texts(classes, "code", "name", "aliases", "kinds")
                                + texts(areas, "code", "name", "colour", "group")
                                + groups);
        transaction.executeWithoutResult(_ -> {
            if (!table.loadedDigest(pack.code()).equals(java.util.Optional.of(digest))) {
                store(units, classes, areas, groups);
                table.markLoaded(pack.code(), digest, OffsetDateTime.now(clock));
            }
        });
        organisations.reload();
    }

    private List<PackUnit> units() {
        List<PackUnit> units =
                new ArrayList<>(pack.rows("units.csv").stream().map(PackUnit::of).toList());
        synthetic.ifAvailable(it -> {
            units.removeIf(unit -> it.replaced().contains(unit.kind()));
            units.addAll(it.units());
        });
        return units;
    }

    private void store(
            List<PackUnit> units,
            List<Pack.Row> classes,
            List<Pack.Row> areas,
            List<GroupMember> groups) {
        table.putAll(units);
        for (int i = 0; i < classes.size(); i++) {
            Pack.Row row = classes.get(i);
            table.putClass(
                    row.text("code"), row.text("name"), row.list("aliases"), row.list("kinds"), i);
        }
        for (int i = 0; i < areas.size(); i++) {
            Pack.Row row = areas.get(i);
            table.putArea(
                    row.text("code"), row.text("name"), row.text("colour"), row.text("group"), i);
        }
        table.replaceGroupMembers(groups);
    }

    private static String texts(List<Pack.Row> rows, String... columns) {
        StringBuilder all = new StringBuilder();
        for (Pack.Row row : rows) {
            for (String column : columns) {
                all.append(row.text(column)).append('|');
            }
        }
        return all.toString();
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.wupian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every pack, and what is known about the one of Zhumadian.
class PackTest {

    private static final String ZHUMADIAN = "../packs/zhumadian";
    private static final String QINGSHAN = "../app/src/test/packs/qingshan";
    private static final Set<String> KINDS =
            Set.of(
                    "office",
                    "group",
                    "department",
                    "county",
                    "bank",
                    "insurer",
                    "regulator",
                    "company",
                    "enterprise");

    @ParameterizedTest
    @ValueSource(strings = {ZHUMADIAN, QINGSHAN})
    void codesAreUniqueWithinEachTable(String folder) {
        Pack pack = new Pack(Path.of(folder));

        for (String table :
                List.of("units", "classes", "areas", "goals", "targets", "safeguards")) {
            assertThat(column(pack, table + ".csv", "code")).as(table).doesNotHaveDuplicates();
        }
        for (String table : List.of("divisions", "townships", "villages")) {
            assertThat(column(pack, table + ".csv", "code")).as(table).doesNotHaveDuplicates();
        }
        assertThat(column(pack, "measures.csv", "number")).doesNotHaveDuplicates().isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ZHUMADIAN, QINGSHAN})
    void everyNameMeansOneUnitOrOneClass(String folder) {
        Map<String, String> meaning = names(new Pack(Path.of(folder)));

        assertThat(meaning).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ZHUMADIAN, QINGSHAN})
    void everyUnitOfEveryMeasureIsKnownAndAUnitLeads(String folder) {
        Pack pack = new Pack(Path.of(folder));
        Map<String, String> meaning = names(pack);
        Set<String> units = new HashSet<>(column(pack, "units.csv", "code"));

        for (Pack.Row measure : pack.rows("measures.csv")) {
            List<String> mentioned = measure.list("units");
            assertThat(meaning)
                    .as(measure.text("title"))
                    .containsKeys(mentioned.toArray(new String[0]));
            assertThat(units).contains(meaning.get(mentioned.get(0)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ZHUMADIAN, QINGSHAN})
    void referencesBetweenTheTablesHold(String folder) {
        Pack pack = new Pack(Path.of(folder));
        Set<String> units = new HashSet<>(column(pack, "units.csv", "code"));
        Set<String> areas = new HashSet<>(column(pack, "areas.csv", "code"));

        assertThat(KINDS).containsAll(column(pack, "units.csv", "kind"));
        for (Pack.Row it : pack.rows("classes.csv")) {
            assertThat(KINDS).containsAll(it.list("kinds"));
        }
        assertThat(areas).containsAll(column(pack, "measures.csv", "area"));
        assertThat(units).containsAll(filled(column(pack, "areas.csv", "group")));
        assertThat(units).containsAll(column(pack, "groups.csv", "group"));
        assertThat(units).containsAll(column(pack, "groups.csv", "member"));
        assertThat(column(pack, "measures.csv", "number"))
                .containsAll(filled(column(pack, "targets.csv", "measure")));
        assertThat(column(pack, "goals.csv", "code"))
                .containsAll(filled(column(pack, "targets.csv", "goal")));
        assertThat(column(pack, "divisions.csv", "code"))
                .containsAll(filled(column(pack, "units.csv", "division")))
                .containsAll(column(pack, "townships.csv", "division"));
        assertThat(column(pack, "place-aliases.csv", "written")).doesNotHaveDuplicates();
        assertThat(units).containsAll(column(pack, "place-aliases.csv", "county"));
        assertThat(column(pack, "townships.csv", "code"))
                .containsAll(new HashSet<>(column(pack, "villages.csv", "township")));
    }

    @Test
    void zhumadianHasWhatItsPlanNames() {
        Pack pack = new Pack(Path.of(ZHUMADIAN));
        List<Pack.Row> measures = pack.rows("measures.csv");

        assertThat(measures).hasSize(36);
        assertThat(measures.stream().mapToInt(it -> it.list("units").size()).sum()).isEqualTo(174);
        assertThat(pack.rows("units.csv").stream().filter(it -> it.text("kind").equals("county")))
                .hasSize(13);
        assertThat(pack.rows("divisions.csv")).hasSize(11);
        assertThat(pack.rows("townships.csv")).hasSize(208);
        assertThat(pack.rows("villages.csv")).hasSize(2906);
        assertThat(pack.rows("safeguards.csv")).hasSize(5);
        assertThat(column(pack, "goals.csv", "code")).containsExactly("G1", "G2", "G3", "G4", "G5");
    }

    @Test
    void zhumadiansMeasuresWithoutCountyOrBankAreTheKnownOnes() {
        Pack pack = new Pack(Path.of(ZHUMADIAN));
        Map<String, String> meaning = names(pack);

        List<String> numbers =
                pack.rows("measures.csv").stream()
                        .filter(it ->
                                it.list("units").stream()
                                        .map(meaning::get)
                                        .noneMatch(Set.of("counties", "banks")::contains))
                        .map(it -> it.text("number"))
                        .toList();

        assertThat(numbers).containsExactly("23", "26", "28", "30", "31", "33", "34", "36");
    }

    @Test
    void bothWritingsOfTheAgricultureDepartmentMeanTheSame() {
        Map<String, String> meaning = names(new Pack(Path.of(ZHUMADIAN)));

        assertThat(meaning)
                .containsEntry("市农村农业局", "agriculture")
                .containsEntry("市农业农村局", "agriculture")
                .containsEntry("人行", "central-bank")
                .containsEntry("监管分局", "regulator")
                .containsEntry("发改", "development");
    }

    @Test
    void theYearlyTargetIsReachedOnItsPathInDecember() {
        Pack.Row loans =
                new Pack(Path.of(ZHUMADIAN))
                        .rows("targets.csv").stream()
                                .filter(it -> it.text("code").equals("G1-loans"))
                                .findFirst()
                                .orElseThrow();

        assertThat(loans.text("quantity")).isEqualTo("300");
        assertThat(loans.list("path")).hasSize(12).endsWith("12=300");
    }

    @Test
    void holidaysAndMakeUpDaysAreKnown() {
        WorkingDays days = WorkingDays.of(new Pack(Path.of(ZHUMADIAN)));

        assertThat(days.isWorked(LocalDate.of(2026, 10, 7))).isFalse();
        assertThat(days.isWorked(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(days.onOrAfter(LocalDate.of(2026, 6, 20))).isEqualTo(LocalDate.of(2026, 6, 22));
    }

    @Test
    void aMissingColumnIsNamedWithFileAndLine() {
        Pack.Row first = new Pack(Path.of(QINGSHAN)).rows("units.csv").get(0);

        assertThatThrownBy(() -> first.text("telephone"))
                .hasMessageContaining("units.csv")
                .hasMessageContaining("telephone");
    }

    /// Each name and alias with the code it stands for; fails when one stands for two.
    private static Map<String, String> names(Pack pack) {
        Map<String, String> meaning = new HashMap<>();
        for (String table : List.of("units.csv", "classes.csv")) {
            for (Pack.Row row : pack.rows(table)) {
                List<String> names = new ArrayList<>(row.list("aliases"));
                names.add(row.text("name"));
                for (String name : names) {
                    String known = meaning.putIfAbsent(name, row.text("code"));
                    assertThat(known).as(name).isIn(null, row.text("code"));
                }
            }
        }
        return meaning;
    }

    private static List<String> column(Pack pack, String table, String column) {
        return pack.rows(table).stream().map(it -> it.text(column)).toList();
    }

    private static List<String> filled(List<String> cells) {
        return cells.stream().filter(it -> !it.isEmpty()).toList();
    }
}

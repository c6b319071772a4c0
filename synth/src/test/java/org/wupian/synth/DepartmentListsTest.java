package org.wupian.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wupian.kernel.CreditCode;
import org.wupian.kernel.Pack;

class DepartmentListsTest {

    private static final Pack PACK = new Pack(Path.of("../packs/zhumadian"));
    private static final List<SyntheticFirm> FIRMS = SyntheticFirms.of(PACK, 6000, 7);

    private static SyntheticList list(String roster, ListStyle style, int firms, int number) {
        return new DepartmentLists(PACK, 7)
                .of(
                        new ListRequest(
                                roster,
                                "国家高新技术企业名单",
                                "市科技局",
                                FIRMS.subList(0, firms),
                                style,
                                number,
                                5,
                                LocalDate.of(2026, 10, 8),
                                36));
    }

    /// Texts of the column whose heading holds one of these words.
    private static List<String> column(SyntheticList list, String... words) {
        List<Object> head = list.rows().get(list.headRow() + list.headRows() - 1);
        for (int i = 0; i < head.size(); i++) {
            for (String word : words) {
                if (head.get(i).toString().contains(word)) {
                    return texts(list, i);
                }
            }
        }
        throw new AssertionError("no column " + String.join(", ", words));
    }

    private static List<String> texts(SyntheticList list, int column) {
        int from = list.headRow() + list.headRows();
        List<String> texts = new ArrayList<>();
        for (int i = from; i < from + list.entries(); i++) {
            texts.add(list.rows().get(i).get(column).toString());
        }
        return texts;
    }

    @Test
    void theSameSeedAndNumberGiveTheSameListAndAnotherNumberAnother() {
        SyntheticList list = list("technology", ListStyle.OFFICIAL, 200, 1);

        assertThat(list("technology", ListStyle.OFFICIAL, 200, 1)).isEqualTo(list);
        assertThat(list("technology", ListStyle.OFFICIAL, 200, 2)).isNotEqualTo(list);
    }

    @Test
    void everyTitleSaysThatTheDataAreInvented() {
        for (ListStyle style : ListStyle.values()) {
            assertThat(list("green", style, 30, 3).rows().get(0).get(0).toString())
                    .startsWith("演示数据（虚构）");
        }
    }

    @Test
    void codesHaveTheSlipsOfRealListsInTheirShares() {
        List<String> codes = column(list("technology", ListStyle.PLAIN, 6000, 1), "代码");
        double all = codes.size();
        List<CreditCode> read = codes.stream().flatMap(it -> CreditCode.read(it).stream()).toList();

        assertThat(codes.stream().filter(it -> it.matches("\\d{15}")).count() / all)
                .isBetween(0.10, 0.14);
        assertThat(read.stream().filter(it -> !it.checkHolds()).count() / all)
                .isBetween(1 / 450.0, 1 / 200.0);
        assertThat(codes.stream().filter(it -> it.codePoints().anyMatch(c -> c > 0xFF00)))
                .isNotEmpty();
        assertThat(codes).contains("无", "");
        assertThat(new HashSet<>(codes).size()).isLessThan(codes.size());
    }

    @Test
    void oneNameInSixIsNotTheRegisters() {
        SyntheticList list = list("technology", ListStyle.PLAIN, 6000, 1);
        Set<String> known = new HashSet<>();
        FIRMS.forEach(it -> known.add(it.name()));
        List<String> names = column(list, "企业", "名称", "主体");

        double other = names.stream().filter(it -> !known.contains(it)).count();

        assertThat(other / names.size()).isBetween(0.15, 0.21);
        assertThat(names).contains("");
    }

    @Test
    void theFirstRowsMayBeAskedForWithoutSlips() {
        SyntheticList list = list("technology", ListStyle.PLAIN, 100, 4);

        assertThat(column(list, "代码").subList(0, 5))
                .isEqualTo(FIRMS.subList(0, 5).stream().map(SyntheticFirm::code).toList());
    }

    @Test
    void aGroupedHeaderHasTwoRowsWhoseGroupsAreMerged() {
        SyntheticList list = list("technology", ListStyle.GROUPED, 40, 1);

        assertThat(list.headRows()).isEqualTo(2);
        assertThat(list.rows().get(list.headRow())).contains("基本情况", "认定情况");
        assertThat(list.merges())
                .anyMatch(it -> it.top() == list.headRow() && it.right() > it.left())
                .anyMatch(it -> it.top() == list.headRow() && it.bottom() == it.top() + 1);
    }

    @Test
    void aListByCountyNamesEachBeforeItsRows() {
        SyntheticList list = list("specialty", ListStyle.BY_COUNTY, 60, 1);
        List<String> lines =
                list.rows().stream()
                        .filter(it -> it.size() == 1)
                        .map(it -> it.get(0).toString())
                        .toList();

        assertThat(lines).contains("西平县", "上蔡县", "驿城区");
        assertThat(list.rows().size())
                .isGreaterThan(list.headRow() + list.headRows() + list.entries());
    }

    @Test
    void datesAndMoneyAreWrittenInManyWays() {
        SyntheticList list = list("technology", ListStyle.PLAIN, 300, 1);
        List<String> days = column(list, "日期", "时间");
        List<String> money = column(list("specialty", ListStyle.PLAIN, 300, 5), "收入");

        assertThat(forms(days)).hasSizeGreaterThan(6);
        assertThat(forms(money)).hasSizeGreaterThan(1);
    }

    /// What is left when digits are all alike.
    private static Set<String> forms(List<String> texts) {
        Set<String> forms = new HashSet<>();
        texts.forEach(
                it -> forms.add(it.replaceAll("[0-9]+", "9").replaceAll("[〇一二三四五六七八九十]+", "一")));
        return forms;
    }
}

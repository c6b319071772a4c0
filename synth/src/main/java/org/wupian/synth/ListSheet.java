package org.wupian.synth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.wupian.synth.SyntheticList.Area;

/// Lays the rows of a list out on its sheet (名单排版): title, header, rows, footer.
final class ListSheet {

    private final ListRequest request;
    private final Luck luck;
    private final Map<String, String> counties;
    private final List<ListColumn> columns = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<Area> merges = new ArrayList<>();

    ListSheet(
            ListRequest request, List<ListColumn> wanted, Luck luck, Map<String, String> counties) {
        this.request = request;
        this.luck = luck;
        this.counties = counties;
        if (request.style() != ListStyle.PLAIN) {
            columns.add(ListColumn.SERIAL);
        }
        if (request.style() == ListStyle.GROUPED) {
            wanted.stream()
                    .sorted(Comparator.comparing(it -> firstOf(it, wanted)))
                    .forEach(columns::add);
        } else {
            columns.addAll(wanted);
        }
        columns.forEach(it -> headings.add(it.heading(luck)));
    }

    /// Columns of one group stand together, where the first of them stands.
    private static int firstOf(ListColumn column, List<ListColumn> all) {
        if (column.group().isEmpty()) {
            return all.indexOf(column);
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).group().equals(column.group())) {
                return i;
            }
        }
        return all.size();
    }

    SyntheticList of(List<TypedFirm> firms) {
        line(DepartmentLists.MARK + request.title(), true);
        if (request.style() != ListStyle.PLAIN) {
            line(
                    "填报单位：%s　　填报日期：%d年%d月%d日"
                            .formatted(
                                    request.sender(),
                                    request.asOf().getYear(),
                                    request.asOf().getMonthValue(),
                                    request.asOf().getDayOfMonth()),
                    luck.chance(50));
        }
        int headRow = rows.size();
        int headRows = head();
        if (request.style() == ListStyle.BY_COUNTY) {
            byCounty(firms);
        } else {
            number(firms);
        }
        if (request.style() != ListStyle.PLAIN) {
            foot(firms.size());
        }
        return new SyntheticList(
                request.title(),
                luck.pick(List.of("Sheet1", "名单", "汇总表")),
                rows,
                headRow,
                headRows,
                merges,
                firms.size());
    }

    private void line(String text, boolean merged) {
        if (merged) {
            merges.add(new Area(rows.size(), 0, rows.size(), columns.size() - 1));
        }
        rows.add(List.of(text));
    }

    private int head() {
        if (request.style() != ListStyle.GROUPED) {
            rows.add(List.copyOf(headings));
            return 1;
        }
        int top = rows.size();
        List<Object> groups = new ArrayList<>();
        List<Object> leaves = new ArrayList<>();
        int at = 0;
        while (at < columns.size()) {
            String group = columns.get(at).group();
            int end = at + 1;
            while (!group.isEmpty()
                    && end < columns.size()
                    && columns.get(end).group().equals(group)) {
                end++;
            }
            for (int i = at; i < end; i++) {
                groups.add(group.isEmpty() ? headings.get(i) : i == at ? group : "");
                leaves.add(group.isEmpty() ? "" : headings.get(i));
            }
            if (group.isEmpty()) {
                merges.add(new Area(top, at, top + 1, at));
            } else if (end - at > 1) {
                merges.add(new Area(top, at, top, end - 1));
            }
            at = end;
        }
        rows.add(groups);
        rows.add(leaves);
        return 2;
    }

    private void number(List<TypedFirm> firms) {
        for (int i = 0; i < firms.size(); i++) {
            row(firms.get(i), i + 1);
        }
    }

    private void byCounty(List<TypedFirm> firms) {
        List<String> order =
                firms.stream().map(it -> it.firm().county()).distinct().sorted().toList();
        for (String county : order) {
            line(counties.getOrDefault(county, county), true);
            number(firms.stream().filter(it -> it.firm().county().equals(county)).toList());
        }
    }

    private void row(TypedFirm firm, int serial) {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(
                    columns.get(i) == ListColumn.SERIAL
                            ? serial
                            : firm.cell(columns.get(i), headings.get(i)));
        }
        rows.add(cells);
    }

    private void foot(int entries) {
        List<Object> total = new ArrayList<>(List.of("合计", entries + "户"));
        rows.add(total);
        if (luck.chance(60)) {
            line("注：本表所列单位、人员和数据均为虚构，仅供演示。", true);
        }
        if (luck.chance(50)) {
            line("填报人：" + Invented.person(luck) + "　　审核人：" + Invented.person(luck), false);
        }
    }
}

package org.wupian.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.wupian.document.OfficialTable;
import org.wupian.document.OfficialTable.Column;

/// The tables at the end of a bulletin (通报附表): rankings by kind of unit, and every measure.
public final class BulletinTables {

    private BulletinTables() {}

    /// Tables stand only where there are rows.
    public static List<OfficialTable> of(Gathered gathered) {
        Figures figures = Figures.of(gathered);
        List<OfficialTable> tables = new ArrayList<>();
        for (String kind : Figures.RANKED) {
            List<Ranking.Place> places = Ranking.of(gathered, figures, kind);
            if (places.size() > 1) {
                tables.add(ranking(kind, places));
            }
        }
        if (!gathered.measures().isEmpty()) {
            tables.add(measures(gathered));
        }
        return tables;
    }

    private static OfficialTable ranking(String kind, List<Ranking.Place> places) {
        String who =
                switch (kind) {
                    case "COUNTY" -> "各县（区）";
                    case "BANK" -> "各银行业金融机构";
                    default -> "各保险机构";
                };
        return new OfficialTable(
                who + "按时报送情况",
                "份",
                List.of(
                        Column.centred("位次", 4),
                        Column.text("单位", 16),
                        Column.figure("应报", 4),
                        Column.figure("按时报送", 7),
                        Column.figure("逾期报送", 7),
                        Column.figure("未报", 4),
                        Column.figure("按时率", 8)),
                places.stream().map(BulletinTables::row).toList(),
                false);
    }

    private static List<String> row(Ranking.Place it) {
        return List.of(
                Integer.toString(it.rank()),
                it.unit().name(),
                Integer.toString(it.owed()),
                Integer.toString(it.onTime()),
                Integer.toString(it.late()),
                Integer.toString(it.missing()),
                it.rate());
    }

    private static OfficialTable measures(Gathered gathered) {
        return new OfficialTable(
                "各项措施进展情况",
                null,
                List.of(
                        Column.centred("措施", 2),
                        Column.text("名称", 7),
                        Column.text("牵头单位", 5),
                        Column.centred("状态", 2),
                        Column.text("本月进展", 14)),
                gathered.measures().stream().map(it -> row(gathered, it)).toList(),
                true);
    }

    private static List<String> row(Gathered gathered, Gathered.Measure it) {
        return List.of(
                it.number(),
                it.title(),
                gathered.unitName(it.lead()),
                it.status() == null ? "未报" : Compose.word(it.status()),
                it.done().isBlank() ? "—" : Compose.excerpt(it.done()));
    }
}

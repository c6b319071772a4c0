package org.wupian.bulletin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wupian.document.OfficialDocument;
import org.wupian.document.OfficialHead;
import org.wupian.document.OfficialTable;
import org.wupian.document.OfficialTable.Column;
import org.wupian.kernel.Pack;

/// Makes the Word document of a bulletin (通报文档). Name, authority and addressees come from the pack.
@Component
class BulletinDocument {

    private final Pack pack;

    BulletinDocument(Pack pack) {
        this.pack = pack;
    }

    /// @param number 第N期
    /// @param replaced what a correction says about the issue it replaces; empty for a first issue
    byte[] write(Gathered gathered, BulletinText text, int number, LocalDate date, String replaced) {
        String authority = pack.property("bulletin.authority");
        OfficialDocument document =
                new OfficialDocument(
                        new OfficialHead.Bulletin(
                                pack.property("bulletin.name"), number, authority, date),
                        text.title());
        String to = pack.property("bulletin.to", "");
        if (!to.isBlank()) {
            document.addressee(to);
        }
        document.paragraph(text.opening());
        document.paragraph(replaced);
        text.sections().stream().filter(it -> !it.text().isBlank()).forEach(it -> add(document, it));
        List<OfficialTable> tables = tables(gathered);
        document.attachments(tables.stream().map(OfficialTable::title).toList());
        document.signature(authority, date);
        for (int i = 0; i < tables.size(); i++) {
            document.attachment(tables.size() == 1 ? "附件" : "附件" + (i + 1)).table(tables.get(i));
        }
        return document.colophon(copies(), authority, date).bytes();
    }

    private static void add(OfficialDocument document, BulletinText.Section section) {
        document.heading(1, section.heading());
        section.text().lines().filter(it -> !it.isBlank()).forEach(document::typed);
    }

    private List<String> copies() {
        return Arrays.stream(pack.property("bulletin.copy", "").split("[，,]"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /// Tables stand only where there are rows.
    static List<OfficialTable> tables(Gathered gathered) {
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
                        Column.centred("位次", 2),
                        Column.text("单位", 7),
                        Column.figure("应报", 2),
                        Column.figure("按时报送", 3),
                        Column.figure("逾期报送", 3),
                        Column.figure("未报", 2),
                        Column.figure("按时率", 3)),
                places.stream().map(BulletinDocument::row).toList(),
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

package org.wupian.bulletin.web;

import java.util.ArrayList;
import java.util.List;
import org.wupian.bulletin.BulletinTables;
import org.wupian.bulletin.BulletinText;
import org.wupian.bulletin.Gathered;
import org.wupian.document.ChineseNumber;
import org.wupian.document.OfficialTable;

/// A bulletin as it reads on a page (通报预览).
public record Printed(
        String title, String opening, List<Chapter> chapters, List<OfficialTable> tables) {

    public record Chapter(String heading, List<String> paragraphs) {}

    static Printed of(Gathered gathered, BulletinText text) {
        List<Chapter> chapters = new ArrayList<>();
        for (BulletinText.Section it : text.sections()) {
            if (!it.text().isBlank()) {
                chapters.add(
                        new Chapter(
                                ChineseNumber.of(chapters.size() + 1) + "、" + it.heading(),
                                it.text().lines().filter(line -> !line.isBlank()).toList()));
            }
        }
        return new Printed(text.title(), text.opening(), chapters, BulletinTables.of(gathered));
    }
}

package org.wupian.bulletin.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.bulletin.BulletinTables;
import org.wupian.bulletin.BulletinText;
import org.wupian.bulletin.Figure;
import org.wupian.bulletin.Figures;
import org.wupian.bulletin.Gathered;
import org.wupian.bulletin.Issue;

/// A bulletin in the interface: what it says, its figures with definitions and rows.
record BulletinJson(
        IssueJson issue, BulletinText text, List<FigureJson> figures, List<TableJson> tables) {

    record FigureJson(
            String id,
            String label,
            @Nullable BigDecimal value,
            String unit,
            String definition,
            String explain,
            int rowCount,
            List<Figure.Row> rows) {}

    record TableJson(
            String title, @Nullable String unit, List<String> columns, List<List<String>> rows) {}

    static BulletinJson of(Issue issue, BulletinText text, Gathered gathered) {
        FigureWords words = new FigureWords(gathered);
        return new BulletinJson(
                IssueJson.of(issue),
                text,
                Figures.of(gathered).all().stream().map(it -> figure(it, words, issue)).toList(),
                BulletinTables.of(gathered).stream()
                        .map(it ->
                                new TableJson(
                                        it.title(),
                                        it.unit(),
                                        it.columns().stream().map(c -> c.title()).toList(),
                                        it.rows()))
                        .toList());
    }

    private static FigureJson figure(Figure it, FigureWords words, Issue issue) {
        return new FigureJson(
                it.id(),
                words.label(it),
                it.value(),
                it.unit(),
                it.definition(),
                issue.ordinal().path() + "/figures/" + it.id(),
                it.rows().size(),
                FigureWords.visible(it));
    }
}

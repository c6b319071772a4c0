package org.wupian.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.wupian.document.OfficialTable;
import org.wupian.ui.Text;

class FiguresTest {

    private final Figures figures = Figures.of(Sample.MONTH);

    @Test
    void theReportsOfTheMonthAddUp() {
        assertThat(
                        List.of(
                                figures.count("owed", ""),
                                figures.count("received", ""),
                                figures.count("on_time", ""),
                                figures.count("late", ""),
                                figures.count("missing", ""),
                                figures.count("accepted", "")))
                .containsExactly(8, 6, 4, 2, 2, 5);
        assertThat(figures.shown("received_rate")).isEqualTo("75.00");
        assertThat(figures.shown("on_time_rate")).isEqualTo("50.00");
    }

    @Test
    void whereNothingIsOwedThereIsNoShare() {
        Gathered empty =
                new Gathered(
                        Sample.MONTH.month(),
                        1,
                        Sample.MONTH.dueOn(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());

        Figure share = Figures.of(empty).get("on_time_rate", "");

        assertThat(share.value()).isNull();
        assertThat(share.shown()).isEqualTo("—");
    }

    @Test
    void everyFigureHasItsRowsAndADefinitionInBothLanguages() {
        assertThat(figures.all()).isNotEmpty();
        for (Figure it : figures.all()) {
            boolean counts = it.unit().equals("份") || it.unit().equals("项");
            if (counts) {
                assertThat(it.value()).isEqualTo(BigDecimal.valueOf(it.rows().size()));
            }
            for (String key :
                    List.of(
                            "bulletin.figure." + it.key(),
                            "bulletin.figure." + it.key() + ".definition")) {
                assertThat(Text.has(key)).as(key).isTrue();
                assertThat(Text.t(Locale.ENGLISH, key)).isNotEqualTo(key);
            }
        }
    }

    @Test
    void equalSharesHaveTheSameRankAndTheNextRankIsSkipped() {
        assertThat(Ranking.of(Sample.MONTH, figures, "COUNTY"))
                .extracting(it -> it.rank() + it.unit().name() + it.rate())
                .containsExactly("1丙县100.00%", "2甲县50.00%", "2乙县50.00%");
    }

    @Test
    void tablesStandOnlyWhereThereAreRows() {
        assertThat(BulletinTables.of(Sample.MONTH))
                .extracting(OfficialTable::title)
                .containsExactly("各县（区）按时报送情况", "各项措施进展情况");
    }
}

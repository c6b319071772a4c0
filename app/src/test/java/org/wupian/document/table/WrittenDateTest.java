package org.wupian.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wupian.document.table.WrittenDate.Precision;

class WrittenDateTest {

    private static final LocalDate MAY_1 = LocalDate.of(2024, 5, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024.5.1",
                "2024/5/1",
                "2024-05-01",
                "20240501",
                "2024年5月1日",
                "2024年5月1号",
                "２０２４．５．１",
                "2024 年 5 月 1 日",
                "二〇二四年五月一日",
                "二零二四年五月一日",
                "24.5.1",
                "24/5/1",
                "24年5月1日",
                "45413",
                "45413.5",
                "2024-05-01 00:00:00",
                "2024-05-01T08:30:00",
                "2024.05.01.",
                "2024、5、1",
                "2024。5。1",
                "2024年5月1日（星期三）",
                " 2024/05/01 "
            })
    void aDayIsReadHoweverItIsWritten(String written) {
        assertThat(WrittenDate.of(written)).contains(new WrittenDate(Precision.DAY, MAY_1, MAY_1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年5月",
                "2024.05",
                "2024.5",
                "2024-5",
                "2024/05",
                "202405",
                "2024年5月底",
                "2024年5月份",
                "二〇二四年五月",
                "24年5月"
            })
    void aMonthIsItsDays(String written) {
        assertThat(WrittenDate.of(written))
                .contains(new WrittenDate(Precision.MONTH, MAY_1, LocalDate.of(2024, 5, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024年", "2024年度", "2024年底", "二〇二四年"})
    void aYearIsItsDays(String written) {
        assertThat(WrittenDate.of(written))
                .contains(
                        new WrittenDate(
                                Precision.YEAR,
                                LocalDate.of(2024, 1, 1),
                                LocalDate.of(2024, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"长期", "无固定期限", "长期有效", "永久", "至长期", "长 期"})
    void noEndIsNoEnd(String written) {
        assertThat(WrittenDate.of(written)).contains(WrittenDate.NO_END);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024.2.30",
                "2024.13.1",
                "2024.0.1",
                "2023年2月29日",
                "20241301",
                "20240231",
                "202413",
                "1024",
                "9999",
                "3024年5月1日",
                "",
                " ",
                "五月",
                "5.1",
                "5/1/24",
                "08/5/1",
                "13900000000",
                "1",
                "12345678901234567890",
                "2024年第二季度",
                "二〇二四年十三月",
                "二〇二四年十十月",
                "一",
                "2024.5.1至2025.5.1",
                "99999",
                "甲公司"
            })
    void whatCannotBeADateIsNone(String written) {
        assertThat(WrittenDate.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "二〇二三年十二月三十一日,2023-12-31",
        "二○○八年十月廿五日,2008-10-25",
        "一九九九年一月三十日,1999-01-30",
        "98.7.1,1998-07-01",
        "2024.2.29,2024-02-29"
    })
    void otherDays(String written, LocalDate day) {
        assertThat(WrittenDate.of(written)).contains(new WrittenDate(Precision.DAY, day, day));
    }

    @Test
    void aCellWithADateKeepsThePrecisionItShows() {
        BigDecimal serial = new BigDecimal(45413);

        assertThat(WrittenDate.of(CellFormat.of(14, null).cell(serial, false)))
                .contains(new WrittenDate(Precision.DAY, MAY_1, MAY_1));
        assertThat(WrittenDate.of(CellFormat.of(57, null).cell(serial, false)))
                .contains(new WrittenDate(Precision.MONTH, MAY_1, LocalDate.of(2024, 5, 31)));
    }
}

package org.wupian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

    @ParameterizedTest
    @CsvSource({
        "500, 500",
        "'5,000,000', 5000000",
        "'500,0000', 5000000",
        "'1,234.56', 1234.56",
        ".5, 0.5",
        "500., 500",
        "5E6, 5E6",
        "500万, 5000000",
        "0.05亿, 5000000",
        "1亿2000万, 120000000",
        "1亿零500万, 105000000",
        "5千万, 50000000",
        "1.5百万, 1500000",
        "1万亿, 1000000000000",
        "伍佰万, 5000000",
        "壹仟零伍拾万, 10500000",
        "五百万零三千, 5003000",
        "一千二百三十四, 1234",
        "十, 10",
        "十五万, 150000",
        "二十一, 21",
        "一百零五, 105",
        "二〇〇万, 2000000",
        "两千万, 20000000",
        "陸拾萬, 600000"
    })
    void aNumberIsRead(String written, BigDecimal number) {
        assertThat(Numeral.read(written).orElseThrow()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "万",
                "三千五",
                "一百万千",
                "五百零",
                "50,00,000",
                "5,0",
                "1.2.3",
                "5百6千",
                "许多",
                "12a",
                "1,2345,67"
            })
    void whatIsNoNumberOrNotCertainIsNotRead(String written) {
        assertThat(Numeral.read(written)).isEmpty();
    }

    @Test
    void aWholePageOfWordsIsNoNumber() {
        assertThat(Numeral.read("一亿".repeat(20_000))).isEmpty();
    }
}

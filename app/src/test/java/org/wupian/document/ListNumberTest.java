package org.wupian.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListNumberTest {

    @ParameterizedTest
    @CsvSource({
        "1, chineseCountingThousand, 一",
        "10, chineseCountingThousand, 十",
        "13, japaneseCounting, 十三",
        "36, chineseCounting, 三十六",
        "105, chineseCounting, 一百零五",
        "110, chineseCounting, 一百一十",
        "12, ideographDigital, 一二",
        "12, chineseLegalSimplified, 壹拾贰",
        "3, decimalEnclosedCircleChinese, ③",
        "7, decimalZero, 07",
        "28, lowerLetter, bb",
        "14, upperRoman, XIV",
        "11, ideographTraditional, 甲",
        "4, somethingNew, 4",
    })
    void aNumberIsWrittenInTheListsFormat(int number, String format, String text) {
        assertThat(ListNumber.write(number, format)).isEqualTo(text);
    }
}

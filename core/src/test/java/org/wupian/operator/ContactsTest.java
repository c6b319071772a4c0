package org.wupian.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactsTest {

    @ParameterizedTest
    @CsvSource({
        "13812345678, 138****5678",
        "138 1234 5678, 138****5678",
        "138-1234-5678, 138****5678",
        "１３８１２３４５６７８, 138****5678",
        "+8613812345678, 138****5678",
        "86 138 1234 5678, 138****5678",
        "0396-2812345, 0396-*****45",
        "(0396)2812345, (0396)*****45",
        "2812345, *****45",
        "13812345678/13987654321, 138****5678/139****4321",
        "张三 13812345678, 张三 138****5678",
        "138123456789, ****",
        "12345, ****",
        "微信同号, ****"
    })
    void aTelephoneLosesItsMiddle(String written, String masked) {
        assertThat(Contacts.phone(written)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"张三, 张*", "张小三, 张**", "欧阳小三, 欧**", "张, 张*", "买买提·吐尔逊, 买**", " 张 三 , 张*"})
    void aNameKeepsItsFirstCharacter(String written, String masked) {
        assertThat(Contacts.name(written)).isEqualTo(masked);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Contacts.phone(" ")).isEmpty();
        assertThat(Contacts.name("")).isEmpty();
    }
}

package org.wupian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTest {

    /// The example of GB 11643-1999 itself.
    @Test
    void theExampleOfTheStandardHolds() {
        assertThat(PersonalNumber.read("11010519491231002x").orElseThrow().checkHolds()).isTrue();
        assertThat(PersonalNumber.read("440524188001010014")).isEmpty();
    }

    @Test
    void itNeverPrintsInClear() {
        PersonalNumber number = PersonalNumber.read("110105 19491231 002X").orElseThrow();

        assertThat(number).hasToString("11**************2X");
        assertThat(number.clear()).isEqualTo("11010519491231002X");
    }

    @Test
    void anOldNumberIsRecognisedAndNeverHolds() {
        PersonalNumber number =
                PersonalNumber.read("412821650230123".replace("0230", "0228")).orElseThrow();

        assertThat(number.checkHolds()).isFalse();
        assertThat(number).hasToString("41***********23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "411702198013011234",
                "411702198002301234",
                "991702198001011234",
                "41170219800101123",
                "41170219800101123A"
            })
    void withoutADayOfBirthOrADivisionItIsNone(String written) {
        assertThat(PersonalNumber.read(written)).isEmpty();
    }
}

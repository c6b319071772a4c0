package org.wupian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationNumberTest {

    @Test
    void onlyTheRightCheckDigitHolds() {
        assertThat(new RegistrationNumber("110108000000016").checkHolds()).isTrue();
        assertThat(new RegistrationNumber("110108000000061").checkHolds()).isFalse();
        assertThat(new RegistrationNumber("110108000000106").checkHolds()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "４１１７００１０００１２３４５",
                "411700 1000 12345",
                "'411700100012345",
                "4117-0010-0012-345"
            })
    void aNumberIsReadAsPeopleWriteIt(String written) {
        assertThat(RegistrationNumber.read(written))
                .contains(new RegistrationNumber("411700100012345"));
    }

    @Test
    void whatIsNoNumberSaysWhy() {
        assertThat(RegistrationNumber.fault("41170010001234"))
                .contains(RegistrationNumber.Fault.LENGTH);
        assertThat(RegistrationNumber.fault("41170010001234A"))
                .contains(RegistrationNumber.Fault.ALPHABET);
        assertThatThrownBy(() -> new RegistrationNumber("411700 100012345"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itNamesWhoRegisteredIt() {
        assertThat(new RegistrationNumber("411700100012345").registrar()).isEqualTo("411700");
    }
}

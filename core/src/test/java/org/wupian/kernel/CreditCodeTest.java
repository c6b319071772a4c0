package org.wupian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350200776049653A",
                "91350500798359476R",
                "91350503MA31DKY80A",
                "91350200MA31E12PXF",
                "91440101MA5CJQ4N59",
                "913502000728319549",
                "123502001549897397",
                "9135021359498494XQ",
                "91350213678251743X",
                "91350206MA31LUJ437",
                "914403001922038216",
                "91310115591693856A"
            })
    void codesThatWereIssuedHoldBothChecks(String text) {
        CreditCode code = new CreditCode(text);

        assertThat(code.checkHolds()).isTrue();
        assertThat(code.organisationCheckHolds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350203M0001QAY9B", "91350211M00013FA1N"})
    void aCodeThatWasIssuedWithAWrongCheckCharacterIsStillACode(String text) {
        CreditCode code = new CreditCode(text);

        assertThat(code.checkHolds()).isFalse();
        assertThat(code.organisationCheckHolds()).isTrue();
    }

    @Test
    void oneWrongCharacterIsAlwaysNoticed() {
        String right = "91350200MA31E12PXF";
        for (int place = 0; place < right.length(); place++) {
            for (char other : ALPHABET.toCharArray()) {
                String wrong = right.substring(0, place) + other + right.substring(place + 1);
                assertThat(new CreditCode(wrong).checkHolds()).isEqualTo(wrong.equals(right));
            }
        }
    }

    @Test
    void twoNeighboursInTheWrongOrderAreAlwaysNoticed() {
        String right = "91350503MA31DKY80A";
        for (int place = 1; place < right.length(); place++) {
            char first = right.charAt(place - 1);
            char second = right.charAt(place);
            String swapped =
                    right.substring(0, place - 1) + second + first + right.substring(place + 1);
            assertThat(new CreditCode(swapped).checkHolds()).isEqualTo(first == second);
        }
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "９１３５０２００ＭＡ３１Ｅ１２ＰＸＦ",
                "91350200ma31e12pxf",
                " 913502 00MA31E12P-XF ",
                "\u200b91350200MA31E12PXF",
                "'\u201891350200MA31E12PXF'"
            })
    void aCodeIsReadAsPeopleWriteIt(String written) {
        assertThat(CreditCode.read(written)).contains(new CreditCode("91350200MA31E12PXF"));
    }

    @Test
    void whatIsNoCodeSaysWhy() {
        assertThat(CreditCode.fault("410000000012345")).contains(CreditCode.Fault.LENGTH);
        assertThat(CreditCode.fault("91350200MA31E12PXO")).contains(CreditCode.Fault.ALPHABET);
        assertThat(CreditCode.read("")).isEmpty();
        assertThatThrownBy(() -> new CreditCode("91350200ma31e12pxf"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itNamesItsOrganisationCodeAndWhoRegisteredIt() {
        CreditCode code = new CreditCode("91440101MA5CJQ4N59");

        assertThat(code.organisation()).isEqualTo("MA5CJQ4N5");
        assertThat(code.registrar()).isEqualTo("440101");
    }
}

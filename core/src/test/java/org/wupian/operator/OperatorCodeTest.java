package org.wupian.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wupian.kernel.CreditCode;
import org.wupian.kernel.IssuedCodes;
import org.wupian.kernel.OrganisationCode;
import org.wupian.kernel.RegistrationNumber;

class OperatorCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350200MA31E12PXF",
                "91350200ma31e12pxf",
                "统一社会信用代码：91350200MA31E12PXF",
                "'91350200MA31E12PXF",
                "91350200MA31E12PXF（1-1）",
                "91350200MA31E12PXF(副本)",
                "9135 0200 MA31 E12P XF",
                "９１３５０２００ＭＡ３１Ｅ１２ＰＸＦ"
            })
    void aCreditCodeIsRead(String written) {
        assertThat(OperatorCode.read(written))
                .isEqualTo(new OperatorCode.Credit(new CreditCode("91350200MA31E12PXF")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"913502000728319549", "913502000728319549.0", "913502000728319549.00"})
    void aCreditCodeOfDigitsAloneIsRead(String written) {
        assertThat(OperatorCode.read(written))
                .isEqualTo(new OperatorCode.Credit(new CreditCode("913502000728319549")));
    }

    @Test
    void aCreditCodeWithAWrongCheckCharacterIsStillOne() {
        assertThat(OperatorCode.read("91350203M0001QAY9B"))
                .isEqualTo(new OperatorCode.Credit(new CreditCode("91350203M0001QAY9B")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"411700100012345", "注册号:411700100012345", "411700100012345.0"})
    void aRegistrationNumberIsRead(String written) {
        assertThat(OperatorCode.read(written))
                .isEqualTo(
                        new OperatorCode.Registration(new RegistrationNumber("411700100012345")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MA5CJQ4N5", "MA5CJQ4N-5", "组织机构代码 ma5cjq4n-5"})
    void anOrganisationCodeAloneIsRead(String written) {
        assertThat(OperatorCode.read(written))
                .isEqualTo(new OperatorCode.Organisation(new OrganisationCode("MA5CJQ4N5")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "110105 19491231 002x",
                "身份证号：11010519491231002X",
                "110105194912310021",
                "411702198001011000"
            })
    void aPersonalNumberIsRecognisedAndNotShown(String written) {
        OperatorCode read = OperatorCode.read(written);

        assertThat(read).isInstanceOf(OperatorCode.Personal.class);
        assertThat(read.toString()).doesNotContain("1949").doesNotContain("1980").contains("****");
    }

    @ParameterizedTest
    @CsvSource({
        "9.1411E+17, DIGITS_LOST",
        "9.14117E17, DIGITS_LOST",
        "4.117e+14, DIGITS_LOST",
        "914117001234567000, DIGITS_LOST",
        "914117020000000000, DIGITS_LOST",
        "914117020000000005, DIGITS_LOST",
        "13812345678, PHONE",
        "138 1234 5678, PHONE",
        "+8613812345678, PHONE",
        "0396-2812345, PHONE",
        "（0396）2812345, PHONE",
        "91350200MA31E12PX, LENGTH",
        "91350200MA31E12PXFF, LENGTH",
        "同上, LENGTH",
        "9135020OMA31E12PX#, ALPHABET",
        "41170010001234?, ALPHABET"
    })
    void whatIsNoCodeSaysWhy(String written, OperatorCode.Fault fault) {
        assertThat(OperatorCode.read(written))
                .isEqualTo(new OperatorCode.Wrong(fault, Optional.empty()));
    }

    @Test
    void aLetterForADigitIsNoticedAndTheCodeItMustBeIsNamed() {
        assertThat(OperatorCode.read("9135O2OOMA3IE12PXF"))
                .isEqualTo(
                        new OperatorCode.Wrong(
                                OperatorCode.Fault.ALPHABET,
                                Optional.of(new CreditCode("91350200MA31E12PXF"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "无", "暂无", "办理中", "（办理中）", "正在办理。", "/", "—", "-", "n/a", "待补充"})
    void aCellThatSaysThereIsNoneIsAbsent(String written) {
        assertThat(OperatorCode.read(written)).isEqualTo(new OperatorCode.Absent());
    }

    @Test
    void everyCodeThatIsIssuedIsReadAsWhatItIs() {
        IssuedCodes issued = new IssuedCodes(7);
        for (int i = 0; i < 500; i++) {
            String credit = issued.credit();
            String registration = issued.registration();
            String organisation = issued.organisation();
            assertThat(OperatorCode.read(credit))
                    .isEqualTo(new OperatorCode.Credit(new CreditCode(credit)));
            assertThat(OperatorCode.read(registration))
                    .isEqualTo(new OperatorCode.Registration(new RegistrationNumber(registration)));
            assertThat(OperatorCode.read(organisation))
                    .isEqualTo(new OperatorCode.Organisation(new OrganisationCode(organisation)));
            assertThat(OperatorCode.read(issued.personal()))
                    .isInstanceOf(OperatorCode.Personal.class);
        }
    }

    /// A card number with a slip in it may pass for a credit code by chance, one in 31.
    @Test
    void aPersonalNumberWithASlipIsNotTakenForACreditCode() {
        IssuedCodes issued = new IssuedCodes(11);
        int byChance = 0;
        for (int i = 0; i < 500; i++) {
            String right = issued.personal();
            for (char last : "0123456789X".toCharArray()) {
                String slip = right.substring(0, 17) + last;
                byChance += new CreditCode(slip).checkHolds() ? 1 : 0;
                boolean both =
                        new CreditCode(slip).checkHolds()
                                && new CreditCode(slip).organisationCheckHolds();
                if (!both || slip.equals(right)) {
                    assertThat(OperatorCode.read(slip)).isInstanceOf(OperatorCode.Personal.class);
                }
            }
        }
        assertThat(byChance).isPositive();
    }

    @Test
    void anOldNumberThatHoldsIsNoBirthday() {
        IssuedCodes issued = new IssuedCodes(13);
        for (int i = 0; i < 500; i++) {
            String number = issued.registration();
            assertThat(OperatorCode.read(number))
                    .isEqualTo(new OperatorCode.Registration(new RegistrationNumber(number)));
        }
        assertThat(OperatorCode.read("412821650228123")).isInstanceOf(OperatorCode.Personal.class);
    }
}

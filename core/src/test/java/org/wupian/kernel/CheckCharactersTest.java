package org.wupian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// What a check character promises, for two hundred invented codes of each kind.
class CheckCharactersTest {

    private static final String DIGITS = "0123456789";
    private static final int COUNT = 200;

    private final IssuedCodes issued = new IssuedCodes(20261127);

    @Test
    void oneWrongCharacterInACreditCodeIsNoticed() {
        for (int i = 0; i < COUNT; i++) {
            onlyItself(
                    issued.credit(),
                    "0123456789ABCDEFGHJKLMNPQRTUWXY",
                    it -> new CreditCode(it).checkHolds());
        }
    }

    @Test
    void oneWrongDigitInARegistrationNumberIsNoticed() {
        for (int i = 0; i < COUNT; i++) {
            onlyItself(
                    issued.registration(), DIGITS, it -> new RegistrationNumber(it).checkHolds());
        }
    }

    /// A digit for a letter is not always noticed: 36 values stand before a remainder of 11.
    @Test
    void oneWrongDigitInAnOrganisationCodeIsNoticed() {
        for (int i = 0; i < COUNT; i++) {
            onlyItself(issued.organisation(), DIGITS, it -> new OrganisationCode(it).checkHolds());
        }
    }

    @Test
    void oneWrongDigitInAPersonalNumberIsNoticed() {
        for (int i = 0; i < COUNT; i++) {
            onlyItself(
                    issued.personal(),
                    DIGITS,
                    it -> PersonalNumber.read(it).map(PersonalNumber::checkHolds).orElse(false));
        }
    }

    private static void onlyItself(String right, String alphabet, Predicate<String> holds) {
        assertThat(holds).as(right).accepts(right);
        for (int place = 0; place < right.length(); place++) {
            for (char other : alphabet.toCharArray()) {
                String wrong = right.substring(0, place) + other + right.substring(place + 1);
                boolean alike = alphabet.indexOf(right.charAt(place)) >= 0;
                if (alike && !wrong.equals(right) && holds.test(wrong)) {
                    throw new AssertionError(wrong + " holds beside " + right);
                }
            }
        }
    }
}

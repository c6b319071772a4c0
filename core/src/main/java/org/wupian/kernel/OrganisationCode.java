package org.wupian.kernel;

import java.util.Optional;

/// The code of an organisation (组织机构代码), GB 11714-1997: eight digits or capital letters and a check
/// character. Since 2015 it stands inside the [CreditCode]; alone it comes from older lists.
///
/// @param text the nine characters, without the hyphen
public record OrganisationCode(String text) {

    private static final int BODY = 8;
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /// Why a text is no organisation code at all.
    public enum Fault {
        /// Not nine characters.
        LENGTH,
        /// A character that no code has.
        ALPHABET
    }

    /// @throws IllegalArgumentException when the text has a [Fault] or is not written as usual
    public OrganisationCode {
        if (fault(text).isPresent() || !text.equals(Written.code(text))) {
            throw new IllegalArgumentException("not an organisation code");
        }
    }

    /// Reads a code as people write it, `12345678-X` as a rule.
    ///
    /// @return nothing when it is none, see [#fault]
    public static Optional<OrganisationCode> read(String written) {
        String text = Written.code(written);
        return fault(text).isPresent() ? Optional.empty() : Optional.of(new OrganisationCode(text));
    }

    /// What is wrong with a text, once it is written as usual; nothing when it is a code.
    public static Optional<Fault> fault(String written) {
        String text = Written.code(written);
        if (text.length() != BODY + 1) {
            return Optional.of(Fault.LENGTH);
        }
        return text.matches("[0-9A-Z]*") ? Optional.empty() : Optional.of(Fault.ALPHABET);
    }

    /// Whether the ninth character is the one the others give.
    public boolean checkHolds() {
        int sum = 0;
        for (int i = 0; i < BODY; i++) {
            sum += Character.digit(text.charAt(i), 36) * WEIGHTS[i];
        }
        return text.charAt(BODY) == "0X987654321".charAt(sum % 11);
    }
}

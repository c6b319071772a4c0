package org.wupian.kernel;

import java.util.Optional;

/// The unified social credit code of an organisation (统一社会信用代码), GB 32100-2015: 18 digits and
/// capital letters without I, O, S, V and Z. The third to eighth name the division of the authority
/// that registered it, the ninth to seventeenth are its organisation code (GB 11714-1997), the last
/// is a check character.
///
/// A wrong check character does not make a code unusable: a few were issued so, and a person
/// decides.
///
/// @param text the 18 characters
public record CreditCode(String text) {

    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// Why a text is no code at all.
    public enum Fault {
        /// Not 18 characters.
        LENGTH,
        /// A character that no code has.
        ALPHABET
    }

    /// @throws IllegalArgumentException when the text has a [Fault] or is not written as usual
    public CreditCode {
        if (fault(text).isPresent() || !text.equals(Written.code(text))) {
            throw new IllegalArgumentException("not a credit code");
        }
    }

    /// Reads a code as people write it: in full-width or small letters, with spaces, hyphens or an
    /// apostrophe.
    ///
    /// @return nothing when it is none, see [#fault]
    public static Optional<CreditCode> read(String written) {
        String text = Written.code(written);
        return fault(text).isPresent() ? Optional.empty() : Optional.of(new CreditCode(text));
    }

    /// What is wrong with a text, once it is written as usual; nothing when it is a code.
    public static Optional<Fault> fault(String written) {
        String text = Written.code(written);
        if (text.length() != LENGTH) {
            return Optional.of(Fault.LENGTH);
        }
        return text.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0)
                ? Optional.empty()
                : Optional.of(Fault.ALPHABET);
    }

    /// Whether the last character is the one the others give: with weights of 3^(i-1) the sum of
    /// all values is a multiple of 31.
    public boolean checkHolds() {
        int sum = ALPHABET.indexOf(text.charAt(LENGTH - 1));
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return sum % ALPHABET.length() == 0;
    }

    /// The code of the organisation inside (组织机构代码), nine characters.
    public String organisation() {
        return text.substring(8, 17);
    }

    /// Whether the organisation code's own check character, its ninth, is right.
    public boolean organisationCheckHolds() {
        return new OrganisationCode(organisation()).checkHolds();
    }

    /// The division of the authority that registered it (登记机关行政区划), which need not be where the
    /// organisation is.
    public String registrar() {
        return text.substring(2, 8);
    }
}

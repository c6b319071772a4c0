package org.wupian.kernel;

import java.util.Optional;

/// The number an operator was registered under before 2015 (工商注册号): 15 digits. The first six name
/// the division of the registering authority, the last is a check digit after ISO 7064 MOD 11,10.
///
/// Licences of that time are out of use, but old lists still carry their numbers. A wrong check
/// digit does not make one unusable: a person decides.
///
/// @param text the 15 digits
public record RegistrationNumber(String text) {

    private static final int LENGTH = 15;

    /// Why a text is no registration number at all.
    public enum Fault {
        /// Not 15 characters.
        LENGTH,
        /// Something that is no digit.
        ALPHABET
    }

    /// @throws IllegalArgumentException when the text has a [Fault] or is not written as usual
    public RegistrationNumber {
        if (fault(text).isPresent() || !text.equals(Written.code(text))) {
            throw new IllegalArgumentException("not a registration number");
        }
    }

    /// Reads a number as people write it: in full-width digits, with spaces, hyphens or an
    /// apostrophe.
    ///
    /// @return nothing when it is none, see [#fault]
    public static Optional<RegistrationNumber> read(String written) {
        String text = Written.code(written);
        return fault(text).isPresent()
                ? Optional.empty()
                : Optional.of(new RegistrationNumber(text));
    }

    /// What is wrong with a text, once it is written as usual; nothing when it is a number.
    public static Optional<Fault> fault(String written) {
        String text = Written.code(written);
        if (text.length() != LENGTH) {
            return Optional.of(Fault.LENGTH);
        }
        return text.chars().allMatch(it -> it >= '0' && it <= '9')
                ? Optional.empty()
                : Optional.of(Fault.ALPHABET);
    }

    /// Whether the last digit is the one the others give.
    public boolean checkHolds() {
        int product = 10;
        for (int i = 0; i < LENGTH - 1; i++) {
            int sum = (product + text.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + text.charAt(LENGTH - 1) - '0') % 10 == 1;
    }

    /// The division of the authority that registered it (登记机关行政区划), which need not be where the
    /// operator is.
    public String registrar() {
        return text.substring(0, 6);
    }
}

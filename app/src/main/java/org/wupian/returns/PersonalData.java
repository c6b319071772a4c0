package org.wupian.returns;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wupian.kernel.CreditCode;
import org.wupian.kernel.PersonalNumber;
import org.wupian.kernel.RegistrationNumber;

/// What tells of a person and must not be in a file of loans (个人信息).
///
/// @param code message that says what it is
/// @param masked as it may be shown
record PersonalData(String code, String masked) {

    private static final Pattern INSIDE =
            Pattern.compile("(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1[3-9]\\d{9})");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}+·\\p{IsHan}+");
    private static final Set<String> NO_NAMES = Set.of("合计", "总计", "小计");
    private static final int LEAST = 18;

    /// An identity number anywhere in a cell whose check character holds and which is no credit
    /// code.
    static Optional<PersonalData> in(String cell) {
        if (cell.length() < LEAST || isCreditCode(cell)) {
            return Optional.empty();
        }
        Optional<PersonalNumber> whole =
                PersonalNumber.read(cell).filter(PersonalNumber::checkHolds);
        if (whole.isPresent()) {
            return whole.map(PersonalData::of);
        }
        Matcher inside = INSIDE.matcher(LoanValue.plain(cell));
        while (inside.find()) {
            Optional<PersonalNumber> found =
                    PersonalNumber.read(inside.group()).filter(PersonalNumber::checkHolds);
            if (found.isPresent()) {
                return found.map(PersonalData::of);
            }
        }
        return Optional.empty();
    }

    /// In place of a borrower's code or inside it stands an identity number, also an old one or one
    /// mistyped, a mobile number or a name. A credit code or registration number whose check holds
    /// is none of these, nor is what a bank calls its customer.
    static Optional<PersonalData> ofBorrower(String cell) {
        String text = LoanValue.plain(cell);
        if (text.isEmpty() || isCreditCode(text) || isRegistration(text)) {
            return Optional.empty();
        }
        Optional<PersonalNumber> number = PersonalNumber.read(text);
        if (number.isPresent()) {
            return number.map(PersonalData::of);
        }
        Matcher mobile = MOBILE.matcher(text.replaceAll("[\\s-]", ""));
        if (mobile.matches()) {
            return Optional.of(ofMobile(mobile.group(1)));
        }
        if (NAME.matcher(text).matches() && !NO_NAMES.contains(text)) {
            return Optional.of(ofName(text));
        }
        return NO_NAMES.contains(text) ? Optional.empty() : PersonalParts.in(text);
    }

    private static boolean isCreditCode(String text) {
        return CreditCode.read(text).filter(CreditCode::checkHolds).isPresent();
    }

    private static boolean isRegistration(String text) {
        return RegistrationNumber.read(text).filter(RegistrationNumber::checkHolds).isPresent();
    }

    static PersonalData of(PersonalNumber it) {
        return new PersonalData("returns.loans.error.personal", it.masked());
    }

    /// @param it eleven digits
    static PersonalData ofMobile(String it) {
        return new PersonalData(
                "returns.loans.error.mobile", it.substring(0, 3) + "******" + it.substring(9));
    }

    static PersonalData ofName(String it) {
        return new PersonalData(
                "returns.loans.error.name", it.charAt(0) + "*".repeat(it.length() - 1));
    }
}

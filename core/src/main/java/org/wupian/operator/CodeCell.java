package org.wupian.operator;

import java.util.Optional;
import java.util.regex.Pattern;
import org.wupian.kernel.CreditCode;
import org.wupian.kernel.OrganisationCode;
import org.wupian.kernel.PersonalNumber;
import org.wupian.kernel.RegistrationNumber;
import org.wupian.kernel.Written;

/// The ways to read one cell that should hold a code, in the order in which they are tried.
final class CodeCell {

    private static final Pattern PHONE =
            Pattern.compile("(\\+?86)?1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}|\\(0\\d{2,3}\\)\\d{7,8}");

    private static final Pattern LABEL = Pattern.compile("^[^0-9A-Z:]{2,}:?");

    /// A remark behind a code: the number of the copy (1-1), 副本.
    private static final Pattern REMARK = Pattern.compile("(?<=^[0-9A-Z]{15,18})\\(.*");

    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d(\\.\\d+)?E\\+?\\d+");
    private static final Pattern DECIMALS = Pattern.compile("(?<=^\\d{15,18})\\.0+$");
    private static final Pattern ROUNDED = Pattern.compile("\\d{15}000");

    /// No organisation has a number of naughts.
    private static final Pattern NAUGHTS = Pattern.compile(".{8}0{9}.");

    private CodeCell() {}

    static OperatorCode read(String tight) {
        String named = LABEL.matcher(tight).replaceFirst("");
        if (SCIENTIFIC.matcher(named).matches()) {
            return lost();
        }
        String bare = REMARK.matcher(named).replaceFirst("");
        String text = DECIMALS.matcher(bare).replaceFirst("");
        Optional<CreditCode> credit = CreditCode.read(text);
        Optional<PersonalNumber> personal = PersonalNumber.read(text);
        Optional<RegistrationNumber> old = RegistrationNumber.read(text);
        if (personal.isPresent() && !organisationRather(personal.get(), credit, old)) {
            return new OperatorCode.Personal(personal.get());
        }
        if (credit.isPresent()) {
            return rounded(credit.get()) ? lost() : new OperatorCode.Credit(credit.get());
        }
        return old.<OperatorCode>map(OperatorCode.Registration::new).orElseGet(() -> other(text));
    }

    /// What may be a person's number is a code only when the code's checks say so and the person's
    /// does not. But a credit code that begins with 9 is far more common than the card of a
    /// foreigner.
    private static boolean organisationRather(
            PersonalNumber personal,
            Optional<CreditCode> credit,
            Optional<RegistrationNumber> old) {
        boolean nine = personal.clear().startsWith("9");
        boolean creditHolds =
                credit.filter(CreditCode::checkHolds)
                        .filter(it -> nine || it.organisationCheckHolds())
                        .isPresent();
        boolean oldHolds = old.filter(RegistrationNumber::checkHolds).isPresent();
        return (creditHolds || oldHolds) && (nine || !personal.checkHolds());
    }

    /// A spreadsheet keeps 15 digits and writes naughts for the others.
    private static boolean rounded(CreditCode code) {
        return ROUNDED.matcher(code.text()).matches() && !code.checkHolds()
                || NAUGHTS.matcher(code.text()).matches();
    }

    private static OperatorCode.Wrong lost() {
        return new OperatorCode.Wrong(OperatorCode.Fault.DIGITS_LOST, Optional.empty());
    }

    private static OperatorCode other(String text) {
        if (PHONE.matcher(text).matches()) {
            return new OperatorCode.Wrong(OperatorCode.Fault.PHONE, Optional.empty());
        }
        Optional<OrganisationCode> organisation = OrganisationCode.read(text);
        if (organisation.isPresent()) {
            return new OperatorCode.Organisation(organisation.get());
        }
        String code = Written.code(text);
        boolean rightLength = code.length() == 18 || code.length() == 15 || code.length() == 9;
        return new OperatorCode.Wrong(
                rightLength ? OperatorCode.Fault.ALPHABET : OperatorCode.Fault.LENGTH,
                CreditCode.read(digits(code)).filter(CreditCode::checkHolds));
    }

    private static String digits(String code) {
        return code.replace('O', '0').replace('I', '1').replace('Z', '2').replace('S', '5');
    }
}

package org.wupian.operator;

import java.util.Optional;
import org.wupian.kernel.CreditCode;
import org.wupian.kernel.OrganisationCode;
import org.wupian.kernel.PersonalNumber;
import org.wupian.kernel.RegistrationNumber;
import org.wupian.kernel.Written;

/// What a cell holds that should hold the code of an operator (证照号码): lists mix credit codes with
/// older numbers, with personal numbers of farmers and with what a spreadsheet made of them.
///
/// Whether the check character of a code holds is asked of the code.
public sealed interface OperatorCode {

    /// A unified social credit code (统一社会信用代码).
    record Credit(CreditCode code) implements OperatorCode {}

    /// A registration number of the time before (工商注册号).
    record Registration(RegistrationNumber number) implements OperatorCode {}

    /// An organisation code alone (组织机构代码).
    record Organisation(OrganisationCode code) implements OperatorCode {}

    /// The identity card of a person (公民身份号码), which is never kept in clear.
    record Personal(PersonalNumber number) implements OperatorCode {}

    /// The cell is blank or says that there is no code (yet).
    record Absent() implements OperatorCode {}

    /// No code. `perhaps` is the one it would be with a digit for a letter that looks like it, when
    /// its check holds then.
    record Wrong(Fault fault, Optional<CreditCode> perhaps) implements OperatorCode {}

    /// Why a cell holds no code.
    enum Fault {
        /// A spreadsheet turned it into a number and its last digits are lost (9.14117E+17); they
        /// must be fetched from the source.
        DIGITS_LOST,
        /// A telephone number (电话号码).
        PHONE,
        /// As many characters as no code has.
        LENGTH,
        /// A character that no code has.
        ALPHABET
    }

    /// @param written the cell, perhaps with the name of the code before it
    static OperatorCode read(String written) {
        if (Written.absent(written)) {
            return new Absent();
        }
        return CodeCell.read(Written.tight(written));
    }
}

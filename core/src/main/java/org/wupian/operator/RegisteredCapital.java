package org.wupian.operator;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.wupian.kernel.Money;
import org.wupian.kernel.Written;

/// The capital an operator is registered with (注册资本, of a cooperative 成员出资总额, of a sole trader
/// 资金数额), exact to the hundredth of its currency.
///
/// @param hundredths fen, cents and the like; more than none
public record RegisteredCapital(long hundredths, Currency currency) {

    static final Currency RENMINBI = Currency.getInstance("CNY");

    /// 10 万亿元. The largest in the country is below 2 万亿元.
    private static final BigDecimal LIMIT = new BigDecimal("1E15");

    /// What a cell says.
    public sealed interface Reading permits Known, Doubtful, Absent, Wrong {}

    /// @param paidIn what the cell names as paid in (实缴) beside the capital
    public record Known(RegisteredCapital capital, Optional<RegisteredCapital> paidIn)
            implements Reading {}

    /// It may be one of these; a person decides.
    public record Doubtful(List<RegisteredCapital> candidates, Doubt doubt) implements Reading {}

    /// The cell is blank or says that nothing is known.
    public record Absent() implements Reading {}

    /// No capital.
    public record Wrong(Fault fault) implements Reading {}

    /// Why a capital is in doubt.
    public enum Doubt {
        /// A number without unit under a head without unit: 元 or 万元.
        UNIT,
        /// So large in the unit of the column's head that it may have been meant in 元.
        LARGE,
        /// It says about (约).
        APPROXIMATE,
        /// A spreadsheet rounded it (1.23457E+06).
        ROUNDED
    }

    /// Why a cell holds no capital.
    public enum Fault {
        /// No number, or one that cannot be understood.
        NOT_A_NUMBER,
        /// More than one amount.
        SEVERAL,
        /// More than one currency.
        CURRENCIES,
        /// Below naught.
        NEGATIVE,
        /// Naught: nothing is registered with it, it stands for a figure nobody filled in.
        ZERO,
        /// More than any operator has.
        TOO_LARGE,
        /// A fraction of a fen.
        FRACTION
    }

    /// @throws IllegalArgumentException when nothing, or more than any operator has
    public RegisteredCapital {
        if (hundredths <= 0 || BigDecimal.valueOf(hundredths).compareTo(LIMIT) > 0) {
            throw new IllegalArgumentException("not a registered capital");
        }
    }

    public static RegisteredCapital of(Money money) {
        return new RegisteredCapital(money.fen(), RENMINBI);
    }

    /// Reads a cell.
    ///
    /// @param head what stands over its column; its unit and currency, if it names any, hold for
    ///   what the cell leaves out (注册资本（万元）)
    public static Reading read(String written, String head) {
        return Written.absent(written) ? new Absent() : CapitalCell.read(written, head);
    }

    /// The amount in renminbi; nothing when it is in another currency.
    public Optional<Money> renminbi() {
        return currency.equals(RENMINBI) ? Optional.of(new Money(hundredths)) : Optional.empty();
    }

    /// What is wrong with an amount, in whole units of its currency.
    static Optional<Fault> fault(BigDecimal amount) {
        BigDecimal hundredths = amount.movePointRight(2).stripTrailingZeros();
        if (amount.signum() <= 0) {
            return Optional.of(amount.signum() < 0 ? Fault.NEGATIVE : Fault.ZERO);
        }
        if (hundredths.compareTo(LIMIT) > 0) {
            return Optional.of(Fault.TOO_LARGE);
        }
        return hundredths.scale() > 0 ? Optional.of(Fault.FRACTION) : Optional.empty();
    }
}

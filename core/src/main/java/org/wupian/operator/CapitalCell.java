package org.wupian.operator;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wupian.kernel.Numeral;
import org.wupian.kernel.Written;

/// One cell with a registered capital (注册资本), taken apart: what is paid in, the currency, the sign,
/// the number and its unit.
final class CapitalCell {

    private static final int LONGEST = 100;
    private static final Pattern PAID_IN =
            Pattern.compile(
                    "[,;、。(]*(其中)?[,:(]*(实缴|实收|已缴|实到)(资本|出资|资金|到位)?额?[为:]*"
                            + "(?<amount>[^,;、。()认]*)[),;、。]*");

    /// What the capital is made of, which is not read.
    private static final Pattern OF_WHICH = Pattern.compile("[(,;]其中[^)]*\\)?");

    private static final Pattern IN_WORDS = Pattern.compile("[(,;、]*大写:?(?<words>[^(),;]+)\\)?");
    private static final Pattern END = Pattern.compile("[;。,、]+$");
    private static final Pattern SIGN = Pattern.compile("^[+-]|[整正]$");
    private static final Pattern RANGE = Pattern.compile("[^-~—至到/]*\\d[^-~—至到/]*[-~—至到/]+.*\\d.*");
    private static final Pattern BARE = Pattern.compile("[\\d.,E+-]*");
    private static final Pattern ROUNDED = Pattern.compile("\\d\\.\\d{4,}E.*");
    private static final Pattern HEAD =
            Pattern.compile("(百亿|十亿|亿|千万|百万|十万|万|千|元$|元\\)|\\(元|[:/,]元)");
    private static final Pattern LABEL =
            Pattern.compile(
                    "注册资本金?|注册资金|认缴(资本|出资|资金)?额?|成员出资总额|出资总?额|资金数额|总计|共计|合计|[:()\\[\\]【】]|为");
    private static final Pattern ABOUT = Pattern.compile("约|大概|左右|余(?=万|元|$)|多(?=万|元|$)");
    private static final Pattern WAN = Pattern.compile("(?<=\\d)W(?=元|$)");
    private static final Pattern COINS = Pattern.compile("((?<jiao>[^角元]+)角)?((?<fen>[^角分元]+)分)?");

    /// 100 亿元: few in a province have more, and a column in 万元 with figures in 元 reaches it.
    private static final BigDecimal LARGE = new BigDecimal("1E10");

    private static final BigDecimal WAN_YUAN = BigDecimal.valueOf(10_000);

    private final Currency currency;
    private final Optional<BigDecimal> headUnit;
    private final boolean about;

    private CapitalCell(Currency currency, Optional<BigDecimal> headUnit, boolean about) {
        this.currency = currency;
        this.headUnit = headUnit;
        this.about = about;
    }

    static RegisteredCapital.Reading read(String written, String head) {
        String text = Written.tight(written);
        if (text.length() > LONGEST) {
            return new RegisteredCapital.Wrong(RegisteredCapital.Fault.NOT_A_NUMBER);
        }
        Matcher matcher = PAID_IN.matcher(text);
        String paid = matcher.find() ? matcher.group("amount") : "";
        String capital = paid.isEmpty() ? text : matcher.replaceFirst("");
        RegisteredCapital.Reading read = twice(capital, head);
        if (read instanceof RegisteredCapital.Known known
                && !paid.isEmpty()
                && part(paid, head) instanceof RegisteredCapital.Known paidIn) {
            return new RegisteredCapital.Known(known.capital(), Optional.of(paidIn.capital()));
        }
        return read;
    }

    /// An amount that stands in digits and in words must be the same.
    private static RegisteredCapital.Reading twice(String text, String head) {
        String whole = END.matcher(OF_WHICH.matcher(text).replaceAll("")).replaceFirst("");
        Matcher words = IN_WORDS.matcher(whole);
        if (!words.find() || words.start() == 0) {
            return part(whole, head);
        }
        RegisteredCapital.Reading digits = part(words.replaceFirst(""), head);
        return digits.equals(part(words.group("words"), head))
                ? digits
                : new RegisteredCapital.Wrong(RegisteredCapital.Fault.SEVERAL);
    }

    private static RegisteredCapital.Reading part(String text, String head) {
        Currencies named = Currencies.in(text);
        Currencies over = Currencies.in(Written.tight(head));
        if (named.codes().size() > 1) {
            return new RegisteredCapital.Wrong(RegisteredCapital.Fault.CURRENCIES);
        }
        String bare = LABEL.matcher(named.rest()).replaceAll("");
        Matcher about = ABOUT.matcher(bare);
        boolean approximate = about.find();
        Currency headed = over.or(RegisteredCapital.RENMINBI);
        return new CapitalCell(named.or(headed), headUnit(over.rest()), approximate)
                .amount(WAN.matcher(about.replaceAll("")).replaceAll("万"));
    }

    /// The unit a column's head names; nothing when it names none.
    private static Optional<BigDecimal> headUnit(String head) {
        Matcher unit = HEAD.matcher(head);
        if (!unit.find()) {
            return Optional.empty();
        }
        String name = unit.group().replaceAll("[元():/,]", "");
        return Optional.of(
                name.isEmpty() ? BigDecimal.ONE : Numeral.read("1" + name).orElseThrow());
    }

    private RegisteredCapital.Reading amount(String text) {
        String number = SIGN.matcher(text).replaceAll("");
        Optional<BigDecimal> value = value(number);
        if (value.isEmpty()) {
            boolean several = RANGE.matcher(number).matches();
            return new RegisteredCapital.Wrong(
                    several
                            ? RegisteredCapital.Fault.SEVERAL
                            : RegisteredCapital.Fault.NOT_A_NUMBER);
        }
        BigDecimal signed = text.startsWith("-") ? value.get().negate() : value.get();
        boolean bare = BARE.matcher(number).matches();
        if (bare && headUnit.isEmpty()) {
            return bare(signed);
        }
        BigDecimal amount = bare ? signed.multiply(headUnit.orElseThrow()) : signed;
        return judged(amount, signed, number, bare);
    }

    private RegisteredCapital.Reading judged(
            BigDecimal amount, BigDecimal asWritten, String number, boolean bare) {
        Optional<RegisteredCapital.Fault> fault = RegisteredCapital.fault(amount);
        boolean large = bare && amount.compareTo(asWritten) > 0 && amount.compareTo(LARGE) > 0;
        if (large && RegisteredCapital.fault(asWritten).isEmpty()) {
            return new RegisteredCapital.Doubtful(
                    fault.isEmpty()
                            ? List.of(capital(asWritten), capital(amount))
                            : List.of(capital(asWritten)),
                    RegisteredCapital.Doubt.LARGE);
        }
        if (fault.isPresent()) {
            return new RegisteredCapital.Wrong(fault.get());
        }
        RegisteredCapital capital = capital(amount);
        if (about) {
            return new RegisteredCapital.Doubtful(
                    List.of(capital), RegisteredCapital.Doubt.APPROXIMATE);
        }
        return ROUNDED.matcher(number).matches()
                ? new RegisteredCapital.Doubtful(List.of(capital), RegisteredCapital.Doubt.ROUNDED)
                : new RegisteredCapital.Known(capital, Optional.empty());
    }

    /// A number without unit anywhere may be in yuan or in 万元.
    private RegisteredCapital.Reading bare(BigDecimal number) {
        List<RegisteredCapital> candidates =
                List.of(number, number.multiply(WAN_YUAN)).stream()
                        .filter(it -> RegisteredCapital.fault(it).isEmpty())
                        .map(this::capital)
                        .toList();
        return candidates.isEmpty()
                ? new RegisteredCapital.Wrong(RegisteredCapital.fault(number).orElseThrow())
                : new RegisteredCapital.Doubtful(candidates, RegisteredCapital.Doubt.UNIT);
    }

    private RegisteredCapital capital(BigDecimal amount) {
        return new RegisteredCapital(amount.movePointRight(2).longValueExact(), currency);
    }

    /// A number with what may follow it: 元, 角, 分.
    private static Optional<BigDecimal> value(String text) {
        String number = text.replace('圆', '元').replaceFirst("(?<=元)[整正]$", "");
        int yuan = number.indexOf('元');
        if (yuan < 0) {
            return Numeral.read(number);
        }
        Optional<BigDecimal> whole = Numeral.read(number.substring(0, yuan));
        Matcher coins = COINS.matcher(number.substring(yuan + 1).replaceFirst("^零(?![角分])", ""));
        if (whole.isEmpty() || !coins.matches()) {
            return Optional.empty();
        }
        Optional<BigDecimal> jiao = coin(coins.group("jiao"), 1);
        Optional<BigDecimal> fen = coin(coins.group("fen"), 2);
        return whole.flatMap(it -> jiao.map(it::add)).flatMap(it -> fen.map(it::add));
    }

    private static Optional<BigDecimal> coin(@Nullable String digit, int places) {
        return digit == null
                ? Optional.of(BigDecimal.ZERO)
                : Numeral.read(digit)
                        .filter(it -> it.compareTo(BigDecimal.TEN) < 0 && it.scale() == 0)
                        .map(it -> it.movePointLeft(places));
    }
}

package org.wupian.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wupian.kernel.Money;

class RegisteredCapitalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500万",
                "500万元",
                "500万元人民币",
                "500万人民币",
                "人民币500万元",
                "人民币500万元整",
                "伍佰万元整",
                "伍佰万圆整",
                "人民币伍佰万元正",
                "五百万",
                "500.000000万人民币",
                "500.0000万元",
                "5,000,000元",
                "5000000元",
                "5000000.00元",
                "￥5,000,000.00元",
                "0.05亿",
                "0.05亿元",
                "５００万",
                "５００．００万元",
                "500 (万元)",
                "500（万元）",
                "500 万元",
                " 500 万 元 ",
                "500W",
                "500w元",
                "500w",
                "RMB500万",
                "CNY 500万元",
                "(人民币)500万元",
                "500万元（人民币）",
                "注册资本：500万元",
                "认缴500万元",
                "出资总额500万元",
                "5百万元",
                "0.5千万",
                "伍佰萬元",
                "500萬元",
                "5E6元",
                "注册资金500万元",
                "资金数额:500万元",
                "伍佰万元零角零分",
                "500万元整（大写：伍佰万元整）",
                "500万元；",
                "500万元（其中货币出资100万元）",
                "500万人民币元"
            })
    void fiveMillionYuanAreWrittenInManyWays(String written) {
        assertThat(RegisteredCapital.read(written, "注册资本")).isEqualTo(known(Money.ofWan(500)));
    }

    @ParameterizedTest
    @CsvSource({
        "500, 注册资本（万元）, 500",
        "500.00, 注册资本(万元), 500",
        "'5,000', 注册资本（单位：万元）, 5000",
        "5000000, 注册资本（元）, 500",
        "5000000, 注册资本/元, 500",
        "5000000, 注册资本(人民币元), 500",
        "0.5, 注册资金（亿元）, 5000",
        "500万元, 注册资本（元）, 500",
        "5000000元, 注册资本（万元）, 500",
        "300, 出资总额（万）, 300",
        "1亿2000万, 注册资本, 12000",
        "壹仟零伍拾万元整, 注册资本, 1050",
        "3.5, 资金数额（万元）, 3.5"
    })
    void aNumberAloneTakesTheUnitOfItsColumn(String written, String head, BigDecimal wan) {
        assertThat(RegisteredCapital.read(written, head)).isEqualTo(known(Money.ofWan(wan)));
    }

    @ParameterizedTest
    @CsvSource({
        "USD 100万, 注册资本, USD",
        "100万美元, 注册资本, USD",
        "100万元（美元）, 注册资本, USD",
        "US$100万, 注册资本, USD",
        "壹佰万美元, 注册资本（万元）, USD",
        "100, 注册资本（万美元）, USD",
        "100万港元, 注册资本, HKD",
        "100万港币, 注册资本（万元）, HKD",
        "HKD100万, 注册资本, HKD",
        "100万欧元, 注册资本, EUR",
        "100万日元, 注册资本, JPY",
        "100万新台币, 注册资本, TWD",
        "100万澳大利亚元, 注册资本, AUD"
    })
    void anotherCurrencyIsKept(String written, String head, String currency) {
        assertThat(RegisteredCapital.read(written, head))
                .isEqualTo(
                        new RegisteredCapital.Known(
                                new RegisteredCapital(100_000_000, Currency.getInstance(currency)),
                                Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500万元（实缴200万）",
                "500万元(其中实缴200万元)",
                "500万元，实缴200万元",
                "认缴500万元，实缴200万元",
                "实缴200万元，认缴500万元",
                "注册资本500万元；实缴资本：200万元",
                "500万（实缴资本为贰佰万元）"
            })
    void whatIsPaidInIsReadBesideIt(String written) {
        assertThat(RegisteredCapital.read(written, ""))
                .isEqualTo(
                        new RegisteredCapital.Known(
                                RegisteredCapital.of(Money.ofWan(500)),
                                Optional.of(RegisteredCapital.of(Money.ofWan(200)))));
    }

    @Test
    void aNumberWithoutAnyUnitIsInDoubt() {
        assertThat(RegisteredCapital.read("500", "注册资本"))
                .isEqualTo(
                        new RegisteredCapital.Doubtful(
                                List.of(
                                        new RegisteredCapital(50_000, RegisteredCapital.RENMINBI),
                                        RegisteredCapital.of(Money.ofWan(500))),
                                RegisteredCapital.Doubt.UNIT));
    }

    @ParameterizedTest
    @CsvSource({
        "5000000, 注册资本（万元）, LARGE",
        "约500万元, 注册资本, APPROXIMATE",
        "500万元左右, 注册资本, APPROXIMATE",
        "500余万元, 注册资本, APPROXIMATE",
        "1.23457E+06, 注册资本（元）, ROUNDED",
        "500, '', UNIT"
    })
    void whatIsInDoubtSaysWhy(String written, String head, RegisteredCapital.Doubt doubt) {
        assertThat(RegisteredCapital.read(written, head))
                .isInstanceOfSatisfying(
                        RegisteredCapital.Doubtful.class,
                        it -> assertThat(it.doubt()).isEqualTo(doubt));
    }

    @ParameterizedTest
    @CsvSource({
        "五百来万吧, NOT_A_NUMBER",
        "见附件, NOT_A_NUMBER",
        "万元, NOT_A_NUMBER",
        "'50,00,000元', NOT_A_NUMBER",
        "5OO万, NOT_A_NUMBER",
        "500万-1000万, SEVERAL",
        "500万元/300万元, SEVERAL",
        "500万元（大写：肆佰万元整）, SEVERAL",
        "人民币100万美元, CURRENCIES",
        "-500万元, NEGATIVE",
        "－500万, NEGATIVE",
        "0, ZERO",
        "0万元, ZERO",
        "零元, ZERO",
        "0.00, ZERO",
        "100万亿元, TOO_LARGE",
        "99999999999999999999万元, TOO_LARGE",
        "0.0000001万元, FRACTION",
        "1.005元, FRACTION"
    })
    void whatCannotBeSaysWhy(String written, RegisteredCapital.Fault fault) {
        assertThat(RegisteredCapital.read(written, "注册资本"))
                .isEqualTo(new RegisteredCapital.Wrong(fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "—", "不详", "/"})
    void aBlankCellIsAbsent(String written) {
        assertThat(RegisteredCapital.read(written, "注册资本"))
                .isEqualTo(new RegisteredCapital.Absent());
    }

    @Test
    void itIsExactToTheFen() {
        assertThat(RegisteredCapital.read("123.456789万元", ""))
                .isEqualTo(known(new Money(123_456_789)));
        assertThat(RegisteredCapital.read("壹拾元伍角贰分", "")).isEqualTo(known(new Money(1_052)));
    }

    @Test
    void onlyRenminbiIsMoney() {
        assertThat(RegisteredCapital.of(new Money(5)).renminbi()).contains(new Money(5));
        assertThat(new RegisteredCapital(5, Currency.getInstance("USD")).renminbi()).isEmpty();
        assertThatThrownBy(() -> RegisteredCapital.of(new Money(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RegisteredCapital.Known known(Money money) {
        return new RegisteredCapital.Known(RegisteredCapital.of(money), Optional.empty());
    }
}

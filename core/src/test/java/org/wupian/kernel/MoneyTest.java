package org.wupian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void amountsAreExactToTheFen() {
        assertThat(Money.ofWan(new BigDecimal("500.000001"))).isEqualTo(new Money(500_000_001));
        assertThat(Money.ofYuan(new BigDecimal("0.01"))).isEqualTo(new Money(1));
        assertThat(Money.ofWan(500).wan()).isEqualTo(new BigDecimal("500"));
        assertThat(new Money(123_456_789).wan()).isEqualTo(new BigDecimal("123.456789"));
        assertThat(new Money(150).yuan()).isEqualTo(new BigDecimal("1.50"));
    }

    @Test
    void aFractionOfAFenIsRefused() {
        assertThatThrownBy(() -> Money.ofWan(new BigDecimal("0.0000001")))
                .isInstanceOf(ArithmeticException.class);
    }
}

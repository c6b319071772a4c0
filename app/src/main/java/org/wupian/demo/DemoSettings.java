package org.wupian.demo;

import java.time.Clock;
import java.time.YearMonth;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.wupian.kernel.Pack;
import org.wupian.synth.SyntheticCity;

/// What only the demonstration has: the synthetic city and a clock that can be put back.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("wupian.demo")
@ConditionalOnBooleanProperty(name = "wupian.demo.city", matchIfMissing = true)
class DemoSettings {

    private static final long SEED = 2024;

    @Bean
    @Primary
    PastClock pastClock(@Qualifier("clock") Clock clock) {
        return new PastClock(clock);
    }

    @Bean
    SyntheticCity syntheticCity(Pack pack, PastClock clock) {
        return SyntheticCity.of(pack, YearMonth.now(clock), SEED);
    }
}

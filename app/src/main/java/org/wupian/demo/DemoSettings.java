package org.wupian.demo;

import java.time.Clock;
import java.time.YearMonth;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.wupian.kernel.Pack;
import org.wupian.synth.SyntheticCity;

/// What only the demonstration has (演示版): the accounts' list, the synthetic city and a clock that
/// can be put back. Decided at the start, by `wupian.demo` and `wupian.demo.city`; all other beans
/// are fixed when the product is built.
@Configuration(proxyBeanMethods = false)
@Import(DemoSettings.Beans.class)
class DemoSettings {

    static final long SEED = 2024;

    static class Beans implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment settings) {
            if (!settings.getProperty("wupian.demo", Boolean.class, false)) {
                return;
            }
            registry.registerBean(PrintAccounts.class);
            if (settings.getProperty("wupian.demo.city", Boolean.class, true)) {
                city(registry);
            }
        }

        private static void city(BeanRegistry registry) {
            registry.registerBean(
                    PastClock.class,
                    it ->
                            it.primary()
                                    .supplier(of -> new PastClock(of.bean("clock", Clock.class))));
            registry.registerBean(
                    SyntheticCity.class,
                    it ->
                            it.supplier(of ->
                                    SyntheticCity.of(
                                            of.bean(Pack.class),
                                            YearMonth.now(of.bean(PastClock.class)),
                                            SEED)));
            registry.registerBean(DemoTurnQuery.class);
            registry.registerBean(DemoUnits.class);
            registry.registerBean(DemoCallers.class);
            registry.registerBean(DemoWriting.class);
            registry.registerBean(DemoPlan.class);
            registry.registerBean(DemoBulletins.class);
            registry.registerBean(DemoMonths.class);
            registry.registerBean(DemoLoans.class);
            registry.registerBean(DemoReturns.class);
            registry.registerBean(DemoReminders.class);
            registry.registerBean(DemoMeetings.class);
            registry.registerBean(DemoMatters.class);
            registry.registerBean(DemoLists.class);
            registry.registerBean(DemoSenders.class);
            registry.registerBean(DemoReceipts.class);
            registry.registerBean(DemoFigures.class);
            registry.registerBean(DemoEngagements.class);
            registry.registerBean(DemoRosters.class);
            registry.registerBean(DemoProducts.class);
            registry.registerBean(LoadDemo.class);
        }
    }
}

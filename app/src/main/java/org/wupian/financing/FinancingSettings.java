package org.wupian.financing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the module is put together from.
@Configuration(proxyBeanMethods = false)
class FinancingSettings {

    @Bean
    RuleLanguage ruleLanguage() {
        return new RuleLanguage(UsualAttributes.ALL);
    }
}

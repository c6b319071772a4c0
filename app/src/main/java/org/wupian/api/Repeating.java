package org.wupian.api;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.wupian.database.CurrentCaller;

/// Wires the calls that may be repeated (幂等调用的装配).
@Configuration(proxyBeanMethods = false)
class Repeating {

    /// Inside the security chain, which knows who calls.
    private static final int AFTER_SECURITY = 0;

    @Bean
    FilterRegistrationBean<RepeatableCalls> repeatableCalls(
            AnswerTable answers,
            TransactionTemplate transaction,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver,
            LocaleResolver localeResolver,
            Clock clock) {
        TellProblem problems = new TellProblem(resolver, localeResolver);
        FilterRegistrationBean<RepeatableCalls> filter =
                new FilterRegistrationBean<>(
                        new RepeatableCalls(answers, transaction, problems, clock));
        filter.addUrlPatterns("/api/v1/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    RecurringTask<Void> forgetAnswers(
            AnswerTable answers, TransactionTemplate transaction, Clock clock) {
        return Tasks.recurring("forget-answers", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((_, _) ->
                        CurrentCaller.as(
                                CurrentCaller.SYSTEM,
                                () ->
                                        transaction.executeWithoutResult(_ ->
                                                answers.forget(
                                                        clock.instant()
                                                                .minus(RepeatableCalls.KEPT)))));
    }
}

package org.wupian.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wupian.database.CurrentCaller;

/// Sends waiting letters every minute (邮件任务), where a mail server is named.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class LetterJob {

    @Bean
    RecurringTask<Void> sendLetters(Letters letters) {
        return Tasks.recurring("send-letters", FixedDelay.ofMinutes(1))
                .execute((_, _) ->
                        CurrentCaller.as(
                                CurrentCaller.SYSTEM,
                                () -> {
                                    int _ = letters.send();
                                }));
    }
}

package org.wupian.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.wupian.database.CurrentCaller;

/// Sends waiting letters every minute (邮件任务), where a mail server is named: decided at the start,
/// by `spring.mail.host`.
@Configuration(proxyBeanMethods = false)
@Import(LetterJob.Beans.class)
class LetterJob {

    static class Beans implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment settings) {
            if (!settings.getProperty("spring.mail.host", "").isBlank()) {
                registry.registerBean(LetterPaper.class);
                registry.registerBean(Letters.class);
                registry.registerBean(
                        RecurringTask.class, it -> it.supplier(of -> job(of.bean(Letters.class))));
            }
        }
    }

    private static RecurringTask<Void> job(Letters letters) {
        return Tasks.recurring("send-letters", FixedDelay.ofMinutes(1))
                .execute((_, _) ->
                        CurrentCaller.as(
                                CurrentCaller.SYSTEM,
                                () -> {
                                    int _ = letters.send();
                                }));
    }
}

package org.wupian;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says on a line of its own when the first page can be served (启动完成提示); the demonstration says
/// below it who may sign in.
@Component
class Ready {

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE - 2)
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            long began = ManagementFactory.getRuntimeMXBean().getStartTime();
            double seconds = (System.currentTimeMillis() - began) / 1000.0;
            System.out.printf(
                    Locale.ROOT,
                    "wupian ready http://localhost:%d (%.1f s)%n",
                    context.getWebServer().getPort(),
                    seconds);
        }
    }
}

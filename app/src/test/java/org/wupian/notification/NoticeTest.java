package org.wupian.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class NoticeTest {

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void daysAndMonthsAreWrittenInTheReadersLanguage() {
        Notice notice = notice("notification.reminder.before", "2026-11", "3", "2026-11-20");

        assertThat(notice.text()).contains("2026年11月", "2026年11月20日");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(notice.text()).contains("November 2026", "20 Nov 2026", "3 not handed in");
    }

    @Test
    void whatOnlyLooksLikeADayStaysAsItIs() {
        Notice notice = notice("meeting.notice.closed", "2026-13-40");

        assertThat(notice.text()).contains("“2026-13-40”");
    }

    private static Notice notice(String key, String... arguments) {
        return new Notice(
                1, key, List.of(arguments), "/months", Instant.parse("2026-11-17T00:30:00Z"), null);
    }
}

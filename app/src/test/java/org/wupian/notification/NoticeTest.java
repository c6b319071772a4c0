package org.wupian.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.wupian.ui.Text;

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

    @Test
    void everyModuleThatTellsHasAKindInTheInbox() throws IOException {
        Pattern key = Pattern.compile("\"([a-z]+)\\.(?:notice|reminder)\\.[a-zA-Z.]*\"");
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                key.matcher(Files.readString(file)).results().forEach(it -> kinds.add(it.group(1)));
            }
        }

        assertThat(kinds).hasSizeGreaterThan(4).allMatch(it -> Text.has("notification.kind." + it));
    }

    private static Notice notice(String key, String... arguments) {
        return new Notice(
                1, key, List.of(arguments), "/months", Instant.parse("2026-11-17T00:30:00Z"), null);
    }
}

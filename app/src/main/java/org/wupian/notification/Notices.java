package org.wupian.notification;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;

/// The inbox (收件箱).
@Service
public class Notices {

    private static final int RECENT = 5_000;

    private final NoticeTable table;
    private final Clock clock;
    private final boolean mail;

    /// @param mailServer empty: notices stand in the inbox only
    Notices(NoticeTable table, Clock clock, @Value("${spring.mail.host:}") String mailServer) {
        this.table = table;
        this.clock = clock;
        this.mail = !mailServer.isBlank();
    }

    /// Tells everybody of an organisation.
    ///
    /// @param key of a sentence in the caller's message bundle
    /// @param link where to do something about it
    /// @param arguments days and months as such: each reader sees them in their own language
    @Transactional
    public void tell(String organisation, String key, String link, Object... arguments) {
        List<String> texts = Arrays.stream(arguments).map(Object::toString).toList();
        tellAll(List.of(new NewNotice(organisation, null, key, texts, link)));
    }

    @Transactional
    public void tellAll(List<NewNotice> notices) {
        if (!notices.isEmpty()) {
            table.addAll(notices, mail, clock.instant());
        }
    }

    /// The caller's newest notices before the given id, newest first.
    @Transactional(readOnly = true)
    public List<Notice> before(long id, int most) {
        return table.before(id, most);
    }

    /// The caller's newest notices, newest first, as far back as people look.
    @Transactional(readOnly = true)
    public List<Notice> recent() {
        return table.before(Long.MAX_VALUE, RECENT);
    }

    @Transactional(readOnly = true)
    public int total() {
        return table.total();
    }

    /// Asked for on every page.
    public int unread() {
        return table.unread(CurrentCaller.get());
    }

    /// Marks one of the caller's notices as read.
    @Transactional
    public void markRead(long id) {
        table.markRead(id, CurrentCaller.get().account(), clock.instant());
    }

    @Transactional
    public void markAllRead() {
        table.markRead(0, CurrentCaller.get().account(), clock.instant());
    }
}

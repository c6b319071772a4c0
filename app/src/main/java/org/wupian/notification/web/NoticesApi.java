package org.wupian.notification.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.notification.Notice;
import org.wupian.notification.Notices;
import org.wupian.ui.Paged;

/// The inbox for programs (通知接口).
@RestController
@RequestMapping("/api/v1/notices")
class NoticesApi {

    private final Notices notices;

    NoticesApi(Notices notices) {
        this.notices = notices;
    }

    /// Newest first; `next` is the cursor of the following page, null on the last.
    ///
    /// @param before the older name of `after`
    @AllowedToSignedIn
    @GetMapping
    Items all(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "100") int limit) {
        int most = Paged.limit(limit);
        List<Notice> found = notices.before(after == null ? before : after, most);
        return new Items(
                notices.unread(),
                found.stream().map(Item::of).toList(),
                found.size() == most ? found.getLast().id() : null);
    }

    @AllowedToSignedIn
    @PostMapping("/{id}:read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable long id) {
        notices.markRead(id);
    }

    record Items(int unread, List<Item> items, @Nullable Long next) {}

    record Item(long id, String key, String text, String link, Instant at, boolean read) {

        static Item of(Notice it) {
            return new Item(it.id(), it.key(), it.text(), it.link(), it.at(), it.readAt() != null);
        }
    }
}

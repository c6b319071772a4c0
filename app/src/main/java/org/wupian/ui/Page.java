package org.wupian.ui;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;

/// What the frame and the components know about the request being answered (页面环境). Templates reach
/// it by [#current]; it exists while a screen is shown.
///
/// @param path with the query, for the switches that come back to it
/// @param large large-type mode (大字版)
/// @param demo the data is invented; every page says so
/// @param month the month in force, if one is open
/// @param unread messages in the caller's inbox
/// @param searchable whether some module can be searched
/// @param searchable some module can be searched
public record Page(
        @Nullable Caller caller,
        @Nullable CsrfToken csrf,
        String path,
        Locale locale,
        boolean large,
        boolean dark,
        boolean demo,
        @Nullable Flash flash,
        List<Navigation.Group> navigation,
        @Nullable YearMonth month,
        int unread,
        boolean searchable) {

    private static final ScopedValue<Page> CURRENT = ScopedValue.newInstance();

    public static Page current() {
        return CURRENT.get();
    }

    static void showing(Page page, Runnable work) {
        ScopedValue.where(CURRENT, page).run(work);
    }

    public boolean english() {
        return locale.equals(Locale.ENGLISH);
    }

    public boolean callerIs(Role first, Role... others) {
        return caller != null && caller.is(first, others);
    }

    /// The path without its query.
    public String place() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /// The one entry that is marked as the place where the person is: the longest that leads here.
    public @Nullable NavigationEntry here() {
        String place = place();
        return navigation.stream()
                .flatMap(it -> it.entries().stream())
                .filter(it -> Navigation.leads(it, place))
                .max(Comparator.comparingInt(it -> it.path().length()))
                .orElse(null);
    }

    /// Whether the caller's navigation leads to that path.
    public boolean reaches(String path) {
        return navigation.stream()
                .flatMap(it -> it.entries().stream())
                .anyMatch(it -> it.path().equals(path));
    }
}

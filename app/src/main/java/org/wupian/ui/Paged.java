package org.wupian.ui;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list for programs (接口分页): `?limit=&after=`, where `after` is the `next` of the
/// page before.
///
/// @param next cursor of the following page, null on the last
public record Paged<T>(List<T> items, @Nullable String next) {

    /// Items of a page when nothing is said, as text for annotations.
    public static final String USUAL = "200";

    private static final int MOST = 1000;

    public Paged {
        items = List.copyOf(items);
    }

    /// A page of a list that is at hand as a whole.
    ///
    /// @param cursor what tells an item from all others, for ever
    /// @throws Invalid when no item has the cursor
    public static <T> Paged<T> of(
            List<T> all, Function<T, String> cursor, String after, int limit) {
        int from = after.isEmpty() ? 0 : place(all, cursor, after) + 1;
        int to = Math.min(all.size(), from + limit(limit));
        List<T> items = all.subList(from, to);
        return new Paged<>(items, to < all.size() ? cursor.apply(items.getLast()) : null);
    }

    /// The same page of something made of its items.
    public <R> Paged<R> map(Function<T, R> shown) {
        return new Paged<>(items.stream().map(shown).toList(), next);
    }

    /// How many items a page may have.
    public static int limit(int asked) {
        return Math.clamp(asked, 1, MOST);
    }

    private static <T> int place(List<T> all, Function<T, String> cursor, String after) {
        for (int i = 0; i < all.size(); i++) {
            if (cursor.apply(all.get(i)).equals(after)) {
                return i;
            }
        }
        throw new Invalid(new FieldError("after", "ui.errors.cursor"));
    }
}

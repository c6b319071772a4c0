package org.wupian.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Pages of a list for programs.
class PagedTest {

    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

    @Test
    void pageAfterPageGivesTheWholeListOnce() {
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Paged<String> page = Paged.of(ALL, it -> it, after, 2);
            seen.addAll(page.items());
            after = page.next() == null ? "" : page.next();
        } while (!after.isEmpty());

        assertThat(seen).isEqualTo(ALL);
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(Paged.of(ALL, it -> it, "", 5)).isEqualTo(new Paged<>(ALL, null));
        assertThat(Paged.of(ALL, it -> it, "e", 5)).isEqualTo(new Paged<>(List.of(), null));
        assertThat(Paged.of(List.<String>of(), it -> it, "", 5).next()).isNull();
    }

    @Test
    void aLimitOutOfReasonIsBroughtIntoIt() {
        assertThat(Paged.of(ALL, it -> it, "", 0).items()).hasSize(1);
        assertThat(Paged.of(ALL, it -> it, "", 1_000_000).items()).hasSize(5);
    }

    @Test
    void aCursorNobodyGaveIsRefused() {
        assertThatThrownBy(() -> Paged.of(ALL, it -> it, "x", 2)).isInstanceOf(Invalid.class);
    }
}

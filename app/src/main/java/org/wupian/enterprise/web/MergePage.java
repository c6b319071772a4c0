package org.wupian.enterprise.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.enterprise.Operator;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// Looking for the other record of the same operator, and merging the two (合并主体).
///
/// @param words what was searched
/// @param found those that may be the other one
/// @param other the one chosen
public record MergePage(
        Operator operator,
        @Nullable String county,
        String words,
        List<Found> found,
        long other,
        String direction,
        String reason,
        Errors errors)
        implements Screen {

    public record Found(Operator operator, @Nullable String county, List<String> reasons) {}

    @Override
    public int status() {
        return errors.status();
    }
}

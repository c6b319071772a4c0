package org.wupian.returns.web;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.returns.Owed;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// What is owed in a month, missing ones too (报送进度).
///
/// @param month null while no month was opened
/// @param months to choose from, the newest first; before the first that was opened, those whose
///   figures may be filled in afterwards
/// @param before the month lies before the first one that was opened
public record ReturnsPage(
        @Nullable YearMonth month,
        List<YearMonth> months,
        Listing<Owed> list,
        long received,
        boolean reviews,
        boolean before)
        implements Screen {}

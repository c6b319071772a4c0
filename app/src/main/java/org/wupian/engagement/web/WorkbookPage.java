package org.wupian.engagement.web;

import org.jspecify.annotations.Nullable;
import org.wupian.engagement.EngagementSheets;
import org.wupian.engagement.SheetLine;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// Recording by workbook: download, send, look, record.
///
/// @param roster of the list to be downloaded, empty for all
/// @param upload what was sent, null before
public record WorkbookPage(String roster, EngagementSheets.@Nullable Upload upload, Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    public static String word(SheetLine.Outcome it) {
        return EngagementWords.word("outcome", it);
    }
}

package org.wupian.engagement.web;

import java.util.List;
import org.wupian.engagement.Engagement;
import org.wupian.engagement.EngagementFilter;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;

/// The work list.
///
/// @param records the caller records steps
/// @param banks to which all that are shown can be given; none where the caller gives none
public record EngagementsPage(
        Listing<Engagement> list, EngagementFilter filter, boolean records, List<Option> banks)
        implements Screen {

    public String state() {
        return filter.state() == null ? "" : filter.state().name();
    }

    public String workbook() {
        return "/engagements/workbook"
                + (filter.roster().isEmpty() ? "" : "?roster=" + filter.roster());
    }
}

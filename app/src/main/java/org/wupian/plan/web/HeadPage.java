package org.wupian.plan.web;

import org.wupian.plan.Draft;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// Title, year, goals and safeguards of a draft to be corrected.
///
/// @param goals one a line
/// @param safeguards one a line, its title before a colon
public record HeadPage(
        Draft draft, String title, String year, String goals, String safeguards, Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    public String path() {
        return "/plans/drafts/%d/head".formatted(draft.id());
    }
}

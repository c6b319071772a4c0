package org.wupian.bulletin.web;

import org.jspecify.annotations.Nullable;
import org.wupian.bulletin.BulletinText;
import org.wupian.bulletin.Draft;
import org.wupian.bulletin.Issue;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Role;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// The bulletin of a month while it is worked on (通报草稿页).
///
/// @param before the issue that this one will replace
/// @param text as typed, which may differ from what is stored
/// @param overtaken another person saved meanwhile; saving again puts this text over theirs
public record DraftPage(
        Draft draft,
        @Nullable Issue before,
        BulletinText text,
        Printed printed,
        Errors errors,
        boolean overtaken,
        boolean editable)
        implements Screen {

    static DraftPage of(
            Draft draft,
            @Nullable Issue before,
            BulletinText text,
            Errors errors,
            boolean overtaken) {
        return new DraftPage(
                draft,
                before,
                text,
                Printed.of(draft.gathered(), text),
                errors,
                overtaken,
                draft.revision() > 0 && CurrentCaller.get().is(Role.OFFICE));
    }

    public String path() {
        return "/months/%s/bulletin".formatted(draft.month());
    }

    @Override
    public int status() {
        return overtaken ? 409 : errors.status();
    }
}

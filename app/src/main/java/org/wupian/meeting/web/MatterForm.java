package org.wupian.meeting.web;

import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisations;
import org.wupian.meeting.NewMatter;

/// A major matter as it is typed in (重大事项表单).
public record MatterForm(
        @Nullable String title, @Nullable String description, @Nullable String area) {

    static final MatterForm EMPTY = new MatterForm("", "", "");

    NewMatter matter(Organisations organisations) {
        Check check = new Check();
        if (area != null && !area.isBlank() && organisations.area(area).isEmpty()) {
            check.wrong("area", "meeting.error.choose");
        }
        NewMatter it =
                new NewMatter(
                        check.text("title", title, 100),
                        check.text("description", description, 4000),
                        area == null || area.isBlank() ? null : area);
        check.done();
        return it;
    }
}

package org.wupian.bulletin.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.wupian.bulletin.BulletinText;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// The words of a bulletin as a form sends them (通报表单).
final class DraftForm {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 20_000;

    private DraftForm() {}

    /// Fields that were not sent stay as they are.
    static BulletinText text(BulletinText old, MultiValueMap<String, String> form) {
        return new BulletinText(
                field(form, "title", old.title()).strip(),
                field(form, "opening", old.opening()).strip(),
                old.sections().stream()
                        .map(it ->
                                new BulletinText.Section(
                                        it.code(),
                                        field(form, "heading-" + it.code(), it.heading()).strip(),
                                        field(form, "text-" + it.code(), it.text())
                                                .replace("\r\n", "\n")
                                                .strip()))
                        .toList());
    }

    /// @throws Invalid when something is missing or too long
    static void check(BulletinText text) {
        List<FieldError> errors = new ArrayList<>();
        limit(errors, "title", text.title(), LONGEST_TITLE);
        if (text.title().isEmpty()) {
            errors.add(new FieldError("title", "bulletin.problem.title"));
        }
        limit(errors, "opening", text.opening(), LONGEST_TEXT);
        for (BulletinText.Section it : text.sections()) {
            limit(errors, "heading-" + it.code(), it.heading(), LONGEST_TITLE);
            limit(errors, "text-" + it.code(), it.text(), LONGEST_TEXT);
            if (it.heading().isEmpty() && !it.text().isEmpty()) {
                errors.add(new FieldError("heading-" + it.code(), "bulletin.problem.heading"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private static void limit(List<FieldError> errors, String field, String text, int most) {
        if (text.length() > most) {
            errors.add(new FieldError(field, "bulletin.problem.long", most));
        }
    }

    private static String field(MultiValueMap<String, String> form, String name, String otherwise) {
        String value = form.getFirst(name);
        return value == null ? otherwise : value;
    }
}

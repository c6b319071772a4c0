package org.wupian.meeting.web;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.meeting.Filings;
import org.wupian.meeting.NewFiling;

/// A policy as a county types it in (备案表单).
public record FilingForm(
        @Nullable String title,
        @Nullable String number,
        @Nullable String issuedOn,
        @Nullable String text) {

    static final FilingForm EMPTY = new FilingForm("", "", "", "");

    NewFiling filing(@Nullable MultipartFile file) throws IOException {
        Check check = new Check();
        if (file != null && file.getSize() > Filings.LARGEST) {
            check.wrong("file", "meeting.filing.error.size");
        }
        String name = check.text("title", title, 200);
        String document = check.text("number", number, 60);
        java.time.LocalDate day = check.day("issuedOn", issuedOn);
        String words = check.optional("text", text, 20_000);
        check.done();
        NewFiling.Upload upload =
                file == null || file.isEmpty()
                        ? null
                        : new NewFiling.Upload(
                                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                                file.getBytes());
        return new NewFiling(name, document, day, words, upload);
    }
}

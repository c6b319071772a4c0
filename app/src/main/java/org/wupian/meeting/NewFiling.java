package org.wupian.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A policy as a county files it (配套政策备案).
///
/// @param text may be empty when there is a file
public record NewFiling(
        String title, String number, LocalDate issuedOn, String text, @Nullable Upload file) {

    /// A file as it was sent.
    public record Upload(String name, byte[] content) {}
}

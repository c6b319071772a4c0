package org.wupian.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A county's own supporting policy, as filed with the office (配套政策备案).
///
/// @param organisation code of the county or zone
/// @param number document number (发文字号)
/// @param text of the policy; empty when the file holds it
/// @param withdrawal why it was withdrawn, empty while it stands
public record Filing(
        long id,
        String organisation,
        String title,
        String number,
        LocalDate issuedOn,
        String text,
        @Nullable Attachment attachment,
        Instant filedAt,
        boolean withdrawn,
        String withdrawal) {

    /// The file that was filed.
    ///
    /// @param sha256 hash of its content, in hexadecimal
    public record Attachment(String name, String mediaType, long bytes, String sha256) {}

    public String subject() {
        return "filing/" + id;
    }
}

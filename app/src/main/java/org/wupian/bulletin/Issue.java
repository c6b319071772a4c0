package org.wupian.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.wupian.supervision.Month;

/// A bulletin as it was issued (已发通报): it never changes. A correction is a new issue.
///
/// @param number 第N期 within the year
/// @param revision of the month it was made from
/// @param replaces the issue of the same month that it corrects
/// @param replacedBy the issue that corrects this one
/// @param sha256 of the Word document, hexadecimal
/// @param bytes size of the Word document
public record Issue(
        long id,
        int year,
        int number,
        YearMonth month,
        int revision,
        String title,
        LocalDate issuedOn,
        Instant issuedAt,
        String account,
        @Nullable Ordinal replaces,
        @Nullable Ordinal replacedBy,
        String sha256,
        int bytes) {

    /// What an issue is called: 2026年第6期.
    public record Ordinal(int year, int number) {

        public String path() {
            return "/bulletins/%d/%d".formatted(year, number);
        }
    }

    public Ordinal ordinal() {
        return new Ordinal(year, number);
    }

    public boolean inForce() {
        return replacedBy == null;
    }

    /// Whether it tells of that month as it was closed last.
    boolean isOf(Month closed) {
        return month.equals(closed.month()) && revision == closed.revision();
    }
}

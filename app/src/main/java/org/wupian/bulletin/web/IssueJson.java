package org.wupian.bulletin.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wupian.bulletin.Issue;

/// An issue in the interface.
record IssueJson(
        int year,
        int number,
        String month,
        int revision,
        String title,
        LocalDate issuedOn,
        Instant issuedAt,
        boolean inForce,
        Issue.@Nullable Ordinal replaces,
        Issue.@Nullable Ordinal replacedBy,
        String sha256,
        int bytes,
        String document) {

    static IssueJson of(Issue it) {
        return new IssueJson(
                it.year(),
                it.number(),
                it.month().toString(),
                it.revision(),
                it.title(),
                it.issuedOn(),
                it.issuedAt(),
                it.inForce(),
                it.replaces(),
                it.replacedBy(),
                it.sha256(),
                it.bytes(),
                "/api/v1" + it.ordinal().path() + "/document.docx");
    }
}

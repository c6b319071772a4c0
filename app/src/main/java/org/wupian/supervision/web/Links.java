package org.wupian.supervision.web;

import org.springframework.web.util.UriComponentsBuilder;
import org.wupian.supervision.ReportKey;
import org.wupian.supervision.ReportKind;

/// Addresses of the month's pages. Numbers of measures may be Chinese and are encoded.
public final class Links {

    private Links() {}

    public static String report(ReportKey key) {
        return report(key, "");
    }

    /// @param step beneath the report, as `/draft`
    public static String report(ReportKey key, String step) {
        UriComponentsBuilder link =
                UriComponentsBuilder.fromPath(
                        "/months/{month}/reports/{measure}/{organisation}" + step);
        if (key.kind() == ReportKind.SUMMARY) {
            link.queryParam("kind", key.kind());
        }
        return link.encode()
                .buildAndExpand(key.month(), key.measure(), key.organisation())
                .toUriString();
    }

    public static String measure(String number) {
        return UriComponentsBuilder.fromPath("/measures/{number}")
                .encode()
                .buildAndExpand(number)
                .toUriString();
    }
}

package org.wupian.supervision.web;

import org.springframework.web.util.UriComponentsBuilder;
import org.wupian.supervision.ReportKey;

/// Addresses of the month's pages. Numbers of measures may be Chinese and are encoded.
public final class Links {

    private Links() {}

    public static String report(ReportKey key) {
        return key.path();
    }

    /// @param step beneath the report, as `/draft`
    public static String report(ReportKey key, String step) {
        return key.path(step);
    }

    public static String measure(String number) {
        return UriComponentsBuilder.fromPath("/measures/{number}")
                .encode()
                .buildAndExpand(number)
                .toUriString();
    }
}

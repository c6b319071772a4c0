package org.wupian.roster.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;
import org.wupian.roster.Push;
import org.wupian.roster.Request;

/// Where the pages of the rosters are.
public final class Links {

    private Links() {}

    public static String roster(String code) {
        return "/rosters/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
    }

    public static String version(String code, int number) {
        return roster(code) + "/versions/" + number;
    }

    public static String version(Push push) {
        return version(push.roster(), push.number());
    }

    /// The members of one county.
    public static String county(String code, int number, String county) {
        return version(code, number) + "/members?county=" + county;
    }

    public static String review(String code) {
        return "/reviews?roster=" + code;
    }

    /// What enterprises ask of a roster.
    public static String requests(String code) {
        return roster(code) + "/requests";
    }

    public static String request(Request it) {
        return requests(it.roster()) + "/" + it.id();
    }

    public static String entry(String code, long entry) {
        return roster(code) + "/entries/" + entry;
    }

    /// Entries that wait to be looked at.
    public static String flagged(String code) {
        return roster(code) + "/flagged";
    }

    public static String batch(long id) {
        return "/imports/" + id;
    }

    public static String measure(String number) {
        return "/measures/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }
}

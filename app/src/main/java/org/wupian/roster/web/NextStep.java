package org.wupian.roster.web;

import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.roster.Push;
import org.wupian.roster.Receipts;
import org.wupian.roster.RosterVersion;
import org.wupian.roster.Standing;
import org.wupian.ui.Text;

/// What the caller does next about a roster (下一步).
///
/// @param key end of the keys of its words
/// @param sentence why
/// @param action words of the link that leads there
/// @param waits something waits for the caller; else there is only something to look at
public record NextStep(String key, String sentence, String action, String path, boolean waits) {

    /// The most urgent comes first: what others wait for, then what holds up the next version.
    public static NextStep of(Standing it) {
        String code = it.roster().code();
        Push push = it.toAcknowledge().orElse(null);
        if (push != null) {
            return step("acknowledge", Links.version(push), push.number(), push.dueOn());
        }
        if (it.preview() != null) {
            return step("preview", Links.batch(it.preview()), it.previews());
        }
        if (it.toReview() > 0) {
            return step("review", Links.review(code), it.toReview());
        }
        if (it.requests() > 0) {
            return step("requests", Links.requests(code), it.requests());
        }
        if (it.flagged() > 0) {
            return step("flagged", Links.flagged(code), it.flagged());
        }
        if (!it.unpublished().isEmpty()) {
            return step(
                    "publish",
                    Links.roster(code) + "#publish",
                    it.unpublished().joined(),
                    it.unpublished().left(),
                    it.unpublished().changed());
        }
        return later(it, code);
    }

    private static NextStep later(Standing it, String code) {
        Receipts receipts = it.receipts();
        if (receipts != null && receipts.late() > 0 && urges(it)) {
            return step(
                    "receipts",
                    Links.version(code, receipts.number()) + "/receipts",
                    receipts.late());
        }
        RosterVersion version = it.version();
        if (version == null) {
            return it.sends()
                    ? step("import", Links.roster(code) + "/import")
                    : calm("wait", Links.roster(code));
        }
        return calm("look", Links.version(code, version.number()));
    }

    /// Who sees to it that a version is acknowledged.
    static boolean urges(Standing it) {
        Caller caller = CurrentCaller.get();
        return it.keeps() || caller.worksFor(it.roster().through());
    }

    private static NextStep step(String key, String path, Object... arguments) {
        return of(key, path, true, arguments);
    }

    private static NextStep calm(String key, String path, Object... arguments) {
        return of(key, path, false, arguments);
    }

    private static NextStep of(String key, String path, boolean waits, Object... arguments) {
        return new NextStep(
                key,
                Text.t("roster.next." + key, arguments),
                Text.t("roster.next." + key + ".do"),
                path,
                waits);
    }
}

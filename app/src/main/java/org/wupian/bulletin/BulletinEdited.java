package org.wupian.bulletin;

import java.time.YearMonth;
import java.util.Map;
import org.wupian.kernel.Audited;

/// The words of a bulletin's draft were changed (通报草稿修改).
///
/// @param fresh written anew from the figures, whatever stood there
public record BulletinEdited(YearMonth month, int revision, int version, boolean fresh)
        implements Audited {

    @Override
    public String action() {
        return fresh ? "bulletin.rewritten" : "bulletin.edited";
    }

    @Override
    public String subject() {
        return "bulletin/" + month;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("revision", Integer.toString(revision), "version", Integer.toString(version));
    }
}

package org.wupian.roster;

import java.util.Locale;
import org.wupian.ui.Text;

/// What changed for an entry from one version to the next (名单变动).
///
/// @param reason end of the message `roster.why.<reason>`, empty when there is none to give
public record MemberChange(
        int number,
        long entry,
        Kind kind,
        String name,
        String county,
        String before,
        String after,
        String reason) {

    public enum Kind {
        /// 调入
        JOINED("green"),
        /// 调出
        LEFT("red"),
        /// 类别变化
        TIER("blue"),
        /// 更名
        RENAMED("blue"),
        /// 县区变化
        COUNTY("blue");

        private final String colour;

        Kind(String colour) {
            this.colour = colour;
        }

        public String colour() {
            return colour;
        }

        public String word() {
            return Text.t("roster.change." + name().toLowerCase(Locale.ROOT));
        }
    }

    public String why() {
        return reason.isEmpty() ? "" : Text.t("roster.why." + reason);
    }
}

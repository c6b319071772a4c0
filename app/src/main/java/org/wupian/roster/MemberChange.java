package org.wupian.roster;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wupian.ui.Text;

/// What changed for an entry from one version to the next (名单变动).
///
/// @param reason end of the message `roster.why.<reason>`, empty when there is none to give
/// @param said what the person wrote who took it off the list, empty when none did
/// @param source code of the list that says so, empty when none does
/// @param sender unit that sent it
/// @param asOf day of the list, or of a person's decision; null when there is neither
public record MemberChange(
        int number,
        long entry,
        Kind kind,
        String name,
        String county,
        String before,
        String after,
        String reason,
        String said,
        String source,
        String sender,
        @Nullable LocalDate asOf) {

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

    /// The reason with the list it comes from; empty when there is none to give.
    ///
    /// @param units names of units by their codes
    public String why(Roster roster, Function<String, String> units) {
        String why = reason.isEmpty() ? "" : Text.t("roster.why." + reason);
        if (!said.isEmpty()) {
            return Text.t("roster.why.said", why, said);
        }
        if (asOf == null) {
            return why;
        }
        return sender.isEmpty()
                ? Text.t("roster.why.on", why, asOf)
                : Text.t(
                        "roster.why.from",
                        why,
                        roster.sourceName(source),
                        units.apply(sender),
                        asOf);
    }
}

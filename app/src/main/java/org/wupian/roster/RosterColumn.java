package org.wupian.roster;

import java.util.List;

/// One column of a roster (名单栏目).
///
/// @param code stable word
/// @param synonyms other headings that mean it
/// @param unit of a figure whose heading names none
public record RosterColumn(
        String code, String title, Kind kind, Need need, List<String> synonyms, String unit) {

    public RosterColumn {
        synonyms = List.copyOf(synonyms);
    }

    /// What a cell of it is read as.
    public enum Kind {
        NAME,
        CODE,
        PROJECT,
        COUNTY,
        ADDRESS,
        INDUSTRY,
        MONEY,
        NUMBER,
        TIER,
        /// Valid from.
        FROM,
        /// Valid until, that day included.
        UNTIL,
        FORMER,
        CHAIN,
        STAGE,
        CONTACT,
        PHONE,
        DAY,
        TEXT;

        /// Kept under lock and shown in part.
        public boolean isContact() {
            return this == CONTACT || this == PHONE;
        }
    }

    /// Whether a row must have it.
    public enum Need {
        /// At least one of these.
        IDENTITY,
        REQUIRED,
        OPTIONAL
    }
}

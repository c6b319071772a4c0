package org.wupian.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wupian.database.Sealing;
import org.wupian.kernel.PersonalNumber;

/// What the rows of one sheet are read by (识读依据).
///
/// @param columns the sheet's columns by their index
/// @param heads the sheet's heads by their index, for units
/// @param source the list the sheet is, null when the roster has only one or nothing tells which
/// @param asksSource whether a row must be of one of the roster's lists
/// @param asOf day of the list
/// @param senderCounty the county that sent it
record ReadSettings(
        Roster roster,
        Roster.@Nullable Source source,
        boolean asksSource,
        Map<Integer, RosterColumn> columns,
        Map<Integer, ReadSheet.Head> heads,
        CountyFinder counties,
        LocalDate asOf,
        Optional<String> senderCounty,
        Sealing sealing) {

    /// Which of the roster's lists a row is of: the sheet's, else that which a text of its own
    /// tells.
    Roster.@Nullable Source source(String tier, String subtitle) {
        return source != null
                ? source
                : SourceSigns.one(roster, tier)
                        .or(() -> SourceSigns.one(roster, subtitle))
                        .orElse(null);
    }

    String seal(String text) {
        return sealing.seal(text);
    }

    String personHash(PersonalNumber number) {
        return sealing.hash(roster.code() + ":" + number.clear());
    }

    /// The head above a figure, with the unit that holds when the head names none.
    String head(int index, RosterColumn column) {
        ReadSheet.Head head = heads.get(index);
        String title = head == null ? column.title() : head.title();
        String unit = head == null || head.unit().isEmpty() ? column.unit() : head.unit();
        return unit.isEmpty() ? title : title + "（" + unit + "）";
    }

    String letter(int index) {
        ReadSheet.Head head = heads.get(index);
        return head == null ? "" : head.letter();
    }

    /// 1类 and Ⅰ类 mean 一类; empty when no tier is meant.
    String nearTier(String key) {
        String numbered =
                key.replaceAll("[1Ⅰ]", "一").replaceAll("[2Ⅱ]", "二").replaceAll("[3Ⅲ]", "三");
        return roster.tiers().stream().filter(numbered::contains).findFirst().orElse("");
    }

    /// Short, for telling a changed row; not a secret.
    String hash(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

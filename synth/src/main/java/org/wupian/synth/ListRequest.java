package org.wupian.synth;

import java.time.LocalDate;
import java.util.List;

/// Which list is wanted (名单要求).
///
/// @param roster its code in the pack: columns and tiers are as such lists have them
/// @param title without the mark that it is invented, which is added
/// @param sender name of the unit that fills it in
/// @param number another one types the same firms otherwise
/// @param faultless so many of the first firms are typed as the register has them
/// @param asOf the day of the list; qualifications are younger
/// @param months how long its qualifications last
public record ListRequest(
        String roster,
        String title,
        String sender,
        List<SyntheticFirm> firms,
        ListStyle style,
        int number,
        int faultless,
        LocalDate asOf,
        int months) {

    public ListRequest {
        firms = List.copyOf(firms);
    }
}

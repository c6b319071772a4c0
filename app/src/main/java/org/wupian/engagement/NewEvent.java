package org.wupian.engagement;

import java.time.LocalDate;
import java.util.List;

/// An event as it is called (对接活动召集).
///
/// @param roster code of the list whose enterprises are invited, may be empty
/// @param county only those of this county's unit, empty for all
/// @param units codes of banks and other units that are invited
public record NewEvent(
        String title,
        String roster,
        String county,
        List<String> units,
        LocalDate heldOn,
        String place,
        String note) {

    public NewEvent {
        units = List.copyOf(units);
    }
}

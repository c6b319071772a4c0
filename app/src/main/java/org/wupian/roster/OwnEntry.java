package org.wupian.roster;

import java.time.LocalDate;

/// An entry of a list as the enterprise it speaks of sees it (本企业条目).
///
/// @param owner unit that keeps the list
/// @param number of the newest version
/// @param since number of the version with which it came on the list
public record OwnEntry(
        String roster,
        String rosterName,
        String owner,
        int number,
        int since,
        LocalDate sinceDay,
        Member member) {}

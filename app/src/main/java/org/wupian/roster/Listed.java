package org.wupian.roster;

/// A list that an operator stands on (所在名单).
///
/// @param roster its code
/// @param number of its newest version
/// @param entry its line of it
public record Listed(String roster, String name, int number, String tier, long entry) {

    /// An entry and the version that has it.
    public record Entry(int number, Member member) {}
}

package org.wupian.synth;

/// An invented organisation (合成机构): a bank, an insurer or an enterprise.
///
/// @param kind as in a pack's `units.csv`: bank, insurer or enterprise
/// @param account name of its account in the demonstration
public record SyntheticUnit(String code, String name, String kind, String account) {}

package org.wupian.synth;

/// An invented person (合成人员) who works for a unit.
///
/// @param leader answers for the unit, else its clerk
public record SyntheticPerson(String unit, String name, boolean leader) {}

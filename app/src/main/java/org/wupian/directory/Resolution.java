package org.wupian.directory;

import java.util.List;

/// Whom a name in a document means (单位识别).
public sealed interface Resolution {

    /// Exactly one organisation goes by this name.
    record Unit(Organisation organisation) implements Resolution {}

    /// The name stands for a class; each member is meant.
    record Several(UnitClass unitClass) implements Resolution {}

    /// Nobody goes by this name. The suggestions are the likeliest, best first; a person decides.
    record Unknown(List<Organisation> suggestions) implements Resolution {}
}

package org.wupian.directory;

import java.util.List;
import java.util.Set;
import org.wupian.directory.Organisation.Kind;

/// Invented units that take the place of the pack's for demonstration (演示用虚拟机构): real banks and
/// insurers must not seem to have said what was made up.
public interface SyntheticUnits {

    /// Kinds of which the pack's units are left out.
    Set<Kind> replaced();

    List<PackUnit> units();
}

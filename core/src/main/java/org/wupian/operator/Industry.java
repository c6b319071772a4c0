package org.wupian.operator;

import java.util.List;

/// An industry (国民经济行业), GB/T 4754-2017.
///
/// @param code the section's letter with up to four digits: `C3841`
/// @param ancestors from the section down to the one above it; none for a section
public record Industry(String code, String name, List<Industry> ancestors) {

    /// How fine it is.
    public enum Level {
        /// 门类.
        SECTION,
        /// 大类.
        DIVISION,
        /// 中类.
        GROUP,
        /// 小类.
        CLASS
    }

    public Industry {
        ancestors = List.copyOf(ancestors);
    }

    public Level level() {
        return Level.values()[ancestors.size()];
    }

    /// The section it belongs to (门类), perhaps itself.
    public Industry section() {
        return ancestors.isEmpty() ? this : ancestors.get(0);
    }

    /// Whether it is the other one or a part of it.
    public boolean within(Industry other) {
        return within(other.code);
    }

    /// Whether it is the industry of this code or a part of it.
    public boolean within(String other) {
        return code.startsWith(other);
    }

    @Override
    public String toString() {
        return code + " " + name;
    }
}

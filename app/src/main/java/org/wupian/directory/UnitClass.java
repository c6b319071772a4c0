package org.wupian.directory;

import java.util.List;

/// A class of units a plan addresses together (单位类别), such as 各县（区）政府（管委会）.
///
/// @param aliases other ways documents write it
/// @param members its units now, in the pack's order
public record UnitClass(
        String code, String name, List<String> aliases, List<Organisation> members) {}

package org.wupian.directory;

import org.jspecify.annotations.Nullable;

/// A field of work of the plan (领域), such as technology finance.
///
/// @param colour its accent colour as `#rrggbb`
/// @param group code of the working group that follows it, null when none does
public record Area(String code, String name, String colour, @Nullable String group) {}

package org.wupian.meeting;

import org.jspecify.annotations.Nullable;

/// A major matter as it is reported (重大事项报告).
///
/// @param area code of the field of work, null when it belongs to none
public record NewMatter(String title, String description, @Nullable String area) {}

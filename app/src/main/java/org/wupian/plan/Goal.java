package org.wupian.plan;

/// A goal of the whole plan (工作目标).
///
/// @param area code of its area, empty when it is the whole city's
public record Goal(String code, String area, String title, String summary) {}

package org.wupian.roster.web;

/// One thing that is said of somebody: what it is called and what it is.
///
/// @param value empty when nothing is said
public record Fact(String label, String value) {}

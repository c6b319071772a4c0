package org.wupian.ui;

/// One choice of a [Select](../../../../jte/ui/Select.jte) or of radio buttons (选项).
public record Option(String value, String label) {}

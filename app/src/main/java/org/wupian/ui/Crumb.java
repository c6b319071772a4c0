package org.wupian.ui;

/// One step of the way to a page (面包屑); the page itself is not part of it.
public record Crumb(String label, String path) {}

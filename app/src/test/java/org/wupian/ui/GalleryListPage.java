package org.wupian.ui;

/// A list, for tests only.
public record GalleryListPage(Listing<?> list) implements Screen {}

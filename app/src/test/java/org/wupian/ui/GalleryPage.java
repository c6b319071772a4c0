package org.wupian.ui;

/// Every component on one page, for tests only.
public record GalleryPage(String done, Errors errors) implements Screen {

    @Override
    public int status() {
        return errors.status();
    }
}

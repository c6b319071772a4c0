package org.wupian.ui;

import java.util.List;

/// Finds things of one module for the search over everything (全局搜索). A bean of the module; answers
/// only what the caller may see.
@FunctionalInterface
public interface Finder {

    /// @param kind what it is, in the caller's words: 措施, 单位
    /// @param path of its page
    /// @param note a second line, may be empty
    record Hit(String kind, String title, String path, String note) {}

    /// The best hits first.
    List<Hit> find(String words, int atMost);
}

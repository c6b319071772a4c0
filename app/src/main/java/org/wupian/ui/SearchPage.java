package org.wupian.ui;

import java.util.List;

/// What was found everywhere (搜索结果).
public record SearchPage(String words, List<Finder.Hit> hits) implements Screen {}

package org.wupian.bulletin.web;

import org.wupian.bulletin.Figure;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// All numbers of a bulletin (通报数字表).
///
/// @param name of the bulletin or draft
/// @param path where it is
public record FiguresPage(String name, String path, Listing<Figure> list) implements Screen {}

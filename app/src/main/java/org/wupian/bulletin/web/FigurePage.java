package org.wupian.bulletin.web;

import org.wupian.bulletin.Figure;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// One number of a bulletin and the rows behind it (数字明细).
///
/// @param path of the bulletin
/// @param hidden rows of others, which the caller may not see
public record FigurePage(
        String label, Figure figure, String path, int hidden, Listing<Figure.Row> list)
        implements Screen {}

package org.wupian.supervision.web;

import java.util.List;
import org.wupian.directory.Organisations;
import org.wupian.supervision.Circulation;
import org.wupian.ui.Screen;

/// What a working group passed on, as its members read it.
public record CirculationPage(
        Circulation circulation, List<Circulation.Item> items, Organisations organisations)
        implements Screen {}

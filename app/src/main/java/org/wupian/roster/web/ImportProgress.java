package org.wupian.roster.web;

import org.wupian.roster.ListImport;
import org.wupian.ui.Screen;

/// How far the reading of an import is; a piece of its page that asks for itself again.
public record ImportProgress(ListImport it) implements Screen {}

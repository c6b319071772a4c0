package org.wupian.supervision.web;

import org.jspecify.annotations.Nullable;
import org.wupian.supervision.Report;
import org.wupian.ui.Screen;

/// What became of saving while typing; swapped in beneath the form.
///
/// @param problem key of the sentence that says why it was not saved, null when it was
public record SaveNote(Report report, @Nullable String problem) implements Screen {}

package org.wupian.meeting.web;

import org.wupian.meeting.Action;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The list of actions.
///
/// @param open how many are not done
/// @param overdue how many of these are late
public record ActionsPage(Listing<Action> list, long open, long overdue) implements Screen {}

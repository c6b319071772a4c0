package org.wupian.notification.web;

import java.util.List;
import org.wupian.notification.Notice;
import org.wupian.ui.Screen;

/// The caller's notices, newest first.
///
/// @param next id before which the next page begins, 0 on the last
public record InboxPage(List<Notice> notices, int unread, int total, long next) implements Screen {}

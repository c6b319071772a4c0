package org.wupian.notification.web;

import org.wupian.notification.Notice;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The caller's notices, newest first (收件箱).
///
/// @param total of all, also of those too old to be listed
public record InboxPage(Listing<Notice> list, int unread, int total) implements Screen {}

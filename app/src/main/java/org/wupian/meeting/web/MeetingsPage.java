package org.wupian.meeting.web;

import org.wupian.meeting.Meeting;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The list of meetings.
///
/// @param calls the caller may call a meeting
public record MeetingsPage(Listing<Meeting> list, boolean calls) implements Screen {}

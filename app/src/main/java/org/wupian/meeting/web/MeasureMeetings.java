package org.wupian.meeting.web;

import java.util.List;
import org.wupian.meeting.Meeting;
import org.wupian.ui.Screen;

/// The meetings that talked about a measure; a card on the measure's page.
public record MeasureMeetings(List<Meeting> meetings) implements Screen {}

package org.wupian.meeting.web;

import org.wupian.meeting.Filing;
import org.wupian.ui.Screen;

/// One filed policy.
///
/// @param withdraws the caller may take it back
public record FilingPage(Filing filing, String organisation, boolean withdraws) implements Screen {}

/// Pages and calls of meetings, actions, major matters, filings and the task force.
@NullMarked
package org.wupian.meeting.web;

import org.jspecify.annotations.NullMarked;

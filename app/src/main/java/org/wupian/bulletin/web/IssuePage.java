package org.wupian.bulletin.web;

import org.wupian.bulletin.Issue;
import org.wupian.ui.Screen;

/// One issued bulletin (已发通报).
public record IssuePage(Issue issue, Printed printed) implements Screen {}

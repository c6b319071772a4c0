package org.wupian.bulletin.web;

import java.util.List;
import org.wupian.bulletin.Issue;
import org.wupian.supervision.Month;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// All bulletins (通报列表).
///
/// @param waiting closed months the office has not issued a bulletin for
public record BulletinsPage(Listing<Issue> list, List<Month> waiting) implements Screen {}

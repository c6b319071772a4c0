package org.wupian.roster.web;

import java.util.List;
import org.wupian.roster.Listed;
import org.wupian.ui.Screen;

/// The lists an operator stands on; a card on its page.
///
/// @param opens the caller may open the lists' pages
public record EnterpriseRosters(List<Listed> lists, boolean opens) implements Screen {}

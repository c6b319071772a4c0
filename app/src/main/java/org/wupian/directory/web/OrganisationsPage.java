package org.wupian.directory.web;

import org.wupian.directory.Organisation;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The list of organisations.
public record OrganisationsPage(Listing<Organisation> list) implements Screen {}

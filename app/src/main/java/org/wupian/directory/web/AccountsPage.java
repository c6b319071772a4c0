package org.wupian.directory.web;

import org.wupian.directory.Account;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The list of accounts.
public record AccountsPage(Listing<Account> list) implements Screen {}

package org.wupian.directory.web;

import org.wupian.ui.Screen;

/// The sign-in form.
///
/// @param failed why the last attempt failed: wrong, locked, disabled or provider; empty at first
/// @param left the person has just signed out
/// @param provider id of the city's identity provider, empty when none is configured
public record SignInPage(String failed, boolean left, String provider, String providerName)
        implements Screen {}
